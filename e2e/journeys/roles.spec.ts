import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { addStep, createWorkflow, drawLine, publish } from "../support/draw-workflow.ts";
import { newPerson } from "../support/person.ts";
import { clientUrl, expectHome, fillSignIn, signIn, signUp, visit } from "../support/portal-pages.ts";
import { expectRunStatus } from "../support/runs-page.ts";

test.describe.configure({ mode: "serial" });

const owner = newPerson("Daan Bos", "Garden Bos");
const viewer = newPerson("Eva Klein", "");
const stranger = newPerson("Finn Vos", "Somewhere Else");
const contexts: BrowserContext[] = [];
let ownerPage: Page;
let viewerPage: Page;
let runPath: string;

const openPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext();
  contexts.push(context);
  return context.newPage();
};

test.beforeAll(async ({ browser }) => {
  ownerPage = await openPage(browser);
  viewerPage = await openPage(browser);
  await signUp(ownerPage, owner);
  await expectHome(ownerPage, owner);
  await createWorkflow(ownerPage, "Water the plants", "Blank");
  await addStep(ownerPage, "Start by hand");
  const approval = await addStep(ownerPage, "Ask for approval");
  await approval.getByLabel("Title").fill("May the plants be watered?");
  await drawLine(ownerPage, "Start by hand", "Ask for approval");
  await publish(ownerPage);
  await ownerPage.getByRole("button", { name: "Run now" }).click();
  await ownerPage.getByRole("dialog", { name: "Run now" }).getByRole("button", { name: "Run now" }).click();
  await expectRunStatus(ownerPage, "Waiting");
  runPath = new URL(ownerPage.url()).pathname;
});
test.afterAll(() => Promise.all(contexts.map((context) => context.close())));

test("an invitation makes a second person a viewer", async () => {
  await ownerPage.goto(clientUrl("/settings/members"));
  await ownerPage.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = ownerPage.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill(viewer.email);
  await dialog.getByLabel("Role").selectOption("viewer");
  await dialog.getByRole("button", { name: "Make invitation" }).click();
  await viewerPage.goto(await dialog.getByRole("textbox", { name: "Invitation link" }).inputValue());
  await expect(viewerPage.getByRole("heading", { level: 1, name: `Join ${owner.organization}` })).toBeVisible();
  await viewerPage.getByLabel("Your name").fill(viewer.name);
  await viewerPage.getByRole("textbox", { name: "Password" }).fill(viewer.password);
  await viewerPage.getByRole("button", { name: "Create account and join" }).click();
  await expectHome(viewerPage, viewer);
});

test("a viewer looks at everything and is offered nothing to change", async () => {
  const main = viewerPage.getByRole("main");
  await visit(viewerPage, "Workflows");
  await main.getByRole("link", { name: "Water the plants" }).click();
  await expect(main.getByText("You can look at this workflow.")).toBeVisible();
  await viewerPage.goto(clientUrl(runPath));
  await expect(main.getByText("Members, admins and owners can decide on this.")).toBeVisible();
  for (const path of ["/", "/approvals", "/workflows", "/runs", runPath, "/connections", "/settings/organization"]) {
    await viewerPage.goto(clientUrl(path));
    await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(main.getByRole("button", { disabled: true })).toHaveCount(0);
    await expect(
      main.getByRole("button", {
        name: /^(new|create|add|approve|reject|publish|run now|cancel run|save|invite|sync|test|remove|delete)/i,
      }),
    ).toHaveCount(0);
    await expect(main.getByRole("link", { name: /^(add|connect|create|new)\b/i })).toHaveCount(0);
  }
});

test("a viewer has no link to what only an admin may see, and its address says who can give access", async () => {
  await viewerPage.goto(clientUrl("/settings/profile"));
  await expect(viewerPage.getByRole("link", { name: "Profile", exact: true })).toBeVisible();
  await expect(viewerPage.getByRole("link", { name: "Audit log" })).toHaveCount(0);
  await viewerPage.goto(clientUrl("/settings/audit"));
  await expect(viewerPage.getByRole("heading", { name: "You don't have access to this" })).toBeVisible();
});

test("another tenant's run is not found, exactly as one that never was", async ({ page }) => {
  await signUp(page, stranger);
  await expectHome(page, stranger);
  for (const path of [runPath, "/runs/019cafe0-0000-7000-8000-000000000000"]) {
    await page.goto(clientUrl(path));
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    await expect(page.getByText("plants")).toHaveCount(0);
  }
});

test("a wrong password is refused, and guessing on is slowed down with a sentence", async ({ page }) => {
  await page.goto(clientUrl("/sign-in"));
  const guess = { email: stranger.email, password: "not the harbour" };
  await fillSignIn(page, guess);
  await expect(page.getByText("The e-mail address or the password is wrong.")).toBeVisible();
  const throttled = page.getByText(/Too many attempts\. Try again in \d+ minutes?\./);
  await expect(async () => {
    await fillSignIn(page, guess);
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeEnabled();
    await expect(throttled).toBeVisible({ timeout: 200 });
  }).toPass({ timeout: 30_000 });
  await fillSignIn(page, stranger);
  await expect(throttled).toBeVisible();
});

test("a browser that is signed out from another one is signed out at its next page", async ({ browser }) => {
  const elsewhere = await openPage(browser);
  await signIn(elsewhere, clientUrl("/runs"), owner);
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Runs" })).toBeVisible();
  await ownerPage.goto(clientUrl("/settings/profile"));
  const sessions = ownerPage.getByRole("table", { name: "Signed-in browsers" });
  await expect(sessions.getByRole("row")).toHaveCount(3);
  await sessions.getByRole("button", { name: /^Sign out/ }).click();
  await expect(ownerPage.getByText("That browser is signed out.")).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("a removed member has lost access within a minute, on the page that is open too", async () => {
  await viewerPage.goto(clientUrl(runPath));
  await expect(viewerPage.getByRole("heading", { level: 1, name: "Water the plants" })).toBeVisible();
  await ownerPage.goto(clientUrl("/settings/members"));
  await ownerPage.getByRole("button", { name: `Remove ${viewer.name}` }).click();
  await ownerPage.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(ownerPage.getByText("Removed.", { exact: true })).toBeVisible();
  await expect(async () => {
    const answer = await viewerPage.request.get(clientUrl(`/api${runPath}/watch`), { timeout: 1000 });
    expect(answer.ok()).toBe(false);
  }).toPass({ timeout: 60_000 });
  await viewerPage.goto(clientUrl(runPath));
  await expect(viewerPage.getByText("Water the plants")).toHaveCount(0);
});
