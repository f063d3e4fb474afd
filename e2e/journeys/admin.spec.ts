import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { buryMessage } from "../support/bury-message.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { type Person, uniqueTitle } from "../support/person.ts";
import { adminUrl, clientUrl, fillSignIn, signIn, visit } from "../support/portal-pages.ts";
import { expectRunStatus, openRunOf } from "../support/runs-page.ts";
import { publishPost } from "../support/wordpress-site.ts";
import { makePublishingTenant } from "../support/working-tenant.ts";

test.describe.configure({ mode: "serial" });

const secretWords = "Nobody outside the bakery knows that the sourdough is from 1904.";
const title = uniqueTitle("The sourdough of our great-grandmother");
let person: Person;
let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  const tenant = await browser.newContext();
  const owner = await tenant.newPage();
  person = await makePublishingTenant(owner, "Carla Mol", uniqueTitle("Bakery Mol"));
  await publishPost({ title, content: `<p>${secretWords}</p>` });
  await openRunOf(owner, title);
  await expectRunStatus(owner, "Waiting");
  await tenant.close();
});
test.afterAll(() => context.close());

test("a tenant's user is refused at the admin portal, and is told where to go", async () => {
  await signIn(page, adminUrl("/tenants"), person);
  await expect(page.getByText("This account is not an operator's")).toBeVisible();
  await page.goto(adminUrl("/tenants"));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("the operator signs in with the printed password and sees the tenant", async () => {
  await fillSignIn(page, readE2eState().operator);
  await expect(page.getByRole("heading", { level: 1, name: "Tenants" })).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: person.organization });
  await expect(row).toContainText("Active");
  await row.getByRole("link", { name: person.organization }).click();
  await expect(page.getByRole("heading", { level: 1, name: person.organization })).toBeVisible();
  await expect(page.getByText(person.email)).toBeVisible();
});

test("the operator is told of the new tenant and of a dead letter without asking, and is led to each", async () => {
  await page.goto(adminUrl("/notifications?kind=tenant.created"));
  await page.getByRole("link", { name: `New tenant: ${person.organization}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: person.organization })).toBeVisible();

  await buryMessage(person.organization, `AppError: ${secretWords}`);
  await page.getByRole("button", { name: /^Notifications/ }).click();
  const panel = page.getByRole("dialog", { name: "Notifications" });
  const told = panel.getByRole("link", { name: "Given up: Clearing up after a run" }).first();
  await expect(told).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, "the operators' bell");
  await panel.getByRole("button", { name: "Mark all read" }).click();
  await expect(page.getByText("All notifications are read.")).toBeVisible();
  await told.click();
  await expect(page).toHaveURL(/\/dead-letters\?topic=run\.forget$/);
  const letter = page.getByRole("row").filter({ hasText: person.organization });
  await letter.getByRole("button", { name: /^Send again/ }).click();
  await expect(letter).toHaveCount(0);

  await page.goto(adminUrl("/notifications"));
  await expectAccessible(page, "/notifications");
  const over = page.getByRole("listitem").filter({ hasText: "Clearing up after a run" }).first();
  await expect(async () => {
    await page.reload();
    await expect(over).toContainText("It is over.", { timeout: 2000 });
  }).toPass({ timeout: 60_000 });
});

test("the operator sees how the tenant's run goes, without what it read and wrote", async () => {
  await visit(page, "Runs");
  const rows = page.getByRole("row").filter({ hasText: person.organization });
  await rows.filter({ hasText: "Waiting" }).first().getByRole("link").first().click();
  await expect(page.getByText("Shown without the tenant's data")).toBeVisible();
  await expect(page.getByRole("table", { name: "Steps" })).toContainText("Write a summary");
  const html = await page.content();
  expect(html).not.toContain("sourdough is from 1904");
  expect(html).not.toContain(title);
});

test("the operator sees the health of every part", async () => {
  await visit(page, "System status");
  await expect(page.getByText("All parts are working")).toBeVisible({ timeout: 30_000 });
  const parts = page.getByRole("table", { name: "Parts of the platform" });
  for (const part of ["PostgreSQL", "Gateway API", "Worker", "Workflow engine", "Outbox queue"]) {
    await expect(parts.getByRole("row").filter({ hasText: part }).first()).toContainText("Working");
  }
});

test("the operator sends a dead letter again and discards another, and both are written down", async () => {
  await buryMessage(person.organization, `AppError: ${secretWords}`);
  await buryMessage(person.organization, `AppError: ${secretWords}`);
  await page.goto(adminUrl("/"));
  await page.getByRole("link", { name: "Dead letters" }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: "Dead letters" })).toBeVisible();
  await page.getByRole("combobox", { name: "Tenant", exact: true }).selectOption(person.organization);
  const rows = page
    .getByRole("table", { name: "Dead letters" })
    .getByRole("row")
    .filter({ hasText: person.organization });
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Clearing up after a run");
  await expect(rows.first()).toContainText("AppError");
  expect(await page.content()).not.toContain("sourdough is from 1904");
  await rows
    .first()
    .getByRole("button", { name: /^Send again/ })
    .click();
  await expect(page.getByText("Sent again. It is gone from here unless it fails again.")).toBeVisible();
  await expect(rows).toHaveCount(1);
  await rows
    .first()
    .getByRole("button", { name: /^Discard/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("The run is long over.");
  await dialog.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText("No dead letters match")).toBeVisible();
  await visit(page, "Audit log");
  const log = page.getByRole("table", { name: "Audit log" });
  await expect(log.getByText("Dead letter sent again").first()).toBeVisible();
  await expect(log.getByText("Dead letter discarded").first()).toBeVisible();
});

test("an operator's session opens nothing in the client portal, not even under that portal's cookie name", async () => {
  await page.goto(clientUrl("/runs"));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  const session = (await context.cookies(adminUrl())).find(({ name }) => name === "bizosaas-admin.session");
  expect(session?.value).toBeTruthy();
  await context.addCookies([{ name: "bizosaas-client.session", value: session?.value ?? "", url: clientUrl() }]);
  await page.goto(clientUrl("/runs"));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});
