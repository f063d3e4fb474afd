import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { adminUrl, clientUrl, expectHome, signIn, signUp, visit } from "../support/portal-pages.ts";

test.describe.configure({ mode: "serial" });

const person = newPerson("Dora Vos", uniqueTitle("Vos Flowers"));
const reason = "They asked why the roses are not synced.";
let operators: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  const owner = await browser.newContext();
  const home = await owner.newPage();
  await signUp(home, person);
  await expectHome(home, person);
  await owner.close();
  operators = await browser.newContext();
  page = await operators.newPage();
});
test.afterAll(() => operators.close());

test("an operator enters a tenant with a reason, and stands under a bar that says so on every page", async () => {
  await signIn(page, adminUrl("/tenants"), readE2eState().operator);
  await page.getByRole("link", { name: person.organization }).click();
  await page.getByRole("button", { name: "Enter", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `Enter ${person.organization}` });
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: "Enter tenant" }).click();
  const bar = page.getByRole("status").filter({ hasText: `You are inside ${person.organization} as an operator` });
  await expect(bar).toContainText(reason);
  expect(page.url()).toBe(clientUrl("/"));
  await visit(page, "Workflows");
  await expect(page.getByRole("heading", { level: 1, name: "Workflows" })).toBeVisible();
  await expect(bar).toBeVisible();
  await expect(page.getByRole("button", { name: "New workflow" })).toHaveCount(0);
  await expectAccessible(page, "a page inside a tenant");
});

test("the tenant's people see who is inside, why, and can end it; the open page is then refused", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const owner = await context.newPage();
  await signIn(owner, clientUrl("/settings/members"), person);
  const row = owner.getByRole("row").filter({ hasText: "Operator of the platform" });
  await expect(row).toContainText(reason);
  await row.getByRole("button", { name: /^Remove/ }).click();
  await owner.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  // While it asks, the rows behind it are hidden from everybody who goes by roles.
  await expect(owner.getByRole("alertdialog")).toHaveCount(0);
  await expect(row).toHaveCount(0);
  await page.goto(clientUrl("/workflows"));
  await expect(page.getByRole("heading", { level: 1, name: "Workflows" })).toHaveCount(0);
  await context.close();
});

test("an operator who leaves is back at the tenant's page, and signed out of the client portal", async () => {
  await page.goto(adminUrl("/tenants"));
  await page.getByRole("link", { name: person.organization }).click();
  await page.getByRole("button", { name: "Enter", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `Enter ${person.organization}` });
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("radio", { name: "Look and change" }).click();
  await dialog.getByRole("button", { name: "Enter tenant" }).click();
  await expect(page.getByText("and can change things")).toBeVisible();
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: person.organization })).toBeVisible();
  await page.goto(clientUrl("/workflows"));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("a visit's code that was used opens nothing", async () => {
  await page.goto(clientUrl("/visit#0199c0de-0000-7000-8000-000000000001.nothing"));
  await expect(page.getByText("The visit was not opened")).toBeVisible();
});
