import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { addAiKey, connectSite } from "../support/connect-site.ts";
import { createWorkflow, publish } from "../support/draw-workflow.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";
import { expectRunStatus, openRunOf } from "../support/runs-page.ts";
import { publishPost } from "../support/wordpress-site.ts";

test.describe.configure({ mode: "serial" });

const gerda = newPerson("Gerda Prins", uniqueTitle("Flower house Prins"));
const workflow = `Excerpts of ${gerda.organization}`;
const title = uniqueTitle("Spring bulbs are in");
let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
});
test.afterAll(() => context.close());

const openHome = async () => {
  await page.goto(clientUrl("/"));
  await expectHome(page, gerda);
};

test("an empty organization is shown three steps, and no figures of nothing", async () => {
  await signUp(page, gerda);
  await expectHome(page, gerda);
  await expect(page.getByText("0 of 3 done")).toBeVisible();
  await expect(page.getByText("Workflow runs")).toHaveCount(0);
  await expectAccessible(page, "home before anything is connected");
});

test("a step is ticked off by what is there, and the steps go when all are done", async () => {
  await connectSite(page);
  await openHome();
  await expect(page.getByText("1 of 3 done")).toBeVisible();
  await addAiKey(page, readE2eState().ai.key);
  await expect(page.getByRole("heading", { level: 1, name: "AI keys" })).toBeVisible();
  await createWorkflow(page, workflow, "Summarize new posts");
  await publish(page);
  await publishPost({ title, content: "<p>Tulips, daffodils and more than a hundred others.</p>" });
  await openRunOf(page, title);
  await expectRunStatus(page, "Waiting");
  await openHome();
  await expect(page.getByRole("heading", { name: "First steps" })).toHaveCount(0);
});

test("a figure leads to its page with the same range", async () => {
  await page.getByRole("link", { name: "7 days", exact: true }).click();
  await expect(page).toHaveURL(/days=7/);
  await page.getByRole("link", { name: "Workflow runs" }).click();
  await expect(page).toHaveURL(/\/runs\?days=7/);
  await expect(page.getByRole("combobox", { name: "Range" })).toHaveValue("7");
  await expect(page.getByRole("row").filter({ hasText: title })).toBeVisible();
});

test("a chart gives the same figures as a table, by keyboard alone", async () => {
  await openHome();
  const toggle = page.getByRole("button", { name: "Show as table: Runs per day" });
  await toggle.focus();
  await page.keyboard.press("Enter");
  const table = page.getByRole("table", { name: "Runs per day" });
  await expect(table.getByRole("row")).toHaveCount(31);
  await expect(page.getByRole("button", { name: "Show as chart: Runs per day" })).toBeFocused();
  await expectAccessible(page, "home with figures");
});

test("what happened says so in plain words, and opens the very thing", async () => {
  const published = page.getByRole("listitem").filter({ hasText: "Workflow published" });
  await published.getByRole("link", { name: workflow }).click();
  await expect(page).toHaveURL(/\/workflows\/[0-9a-f-]{36}/);
});

test("what waits leads to where it is decided", async () => {
  await openHome();
  const waiting = page.getByRole("listitem").filter({ hasText: "Decide" }).filter({ hasText: workflow });
  await waiting.getByRole("link").click();
  await expect(page).toHaveURL(/\/approvals\/[0-9a-f-]{36}/);
  await expect(page.getByRole("button", { name: "Approve", exact: true })).toBeVisible();
});
