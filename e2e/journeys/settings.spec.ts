import { readFileSync } from "node:fs";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { clientUrl, signUp } from "../support/portal-pages.ts";

test.describe.configure({ mode: "serial" });

const person = newPerson("Noor Tak", uniqueTitle("Tak Bicycles"));
let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await signUp(page, person);
  await page.waitForURL(clientUrl("/"));
});
test.afterAll(() => context.close());

const openSettings = async (path: string, title: string) => {
  await page.goto(clientUrl(`/settings${path}`));
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
};

test("every card of the settings leads to the page that it names", async () => {
  await openSettings("", "Settings");
  await expect(page.getByText("1 member", { exact: true })).toBeVisible();
  const cards = page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link");
  await expect(cards.first()).toBeVisible();
  const paths = await Promise.all((await cards.all()).map(async (card) => (await card.getAttribute("href")) ?? ""));
  expect(paths).toEqual(expect.arrayContaining(["/settings/api-keys", "/settings/roles", "/settings/privacy"]));
  for (const path of paths) {
    const answer = await page.goto(clientUrl(path));
    expect(answer?.status(), path).toBe(200);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
  }
});

test("a key is shown once, calls the API until it is revoked, and does only what it was made for", async () => {
  await openSettings("/api-keys", "API keys");
  await expectAccessible(page, "API keys, none yet");
  await page.getByRole("button", { name: "Create API key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Webshop");
  await dialog.getByRole("radio", { name: /Choose/ }).click();
  await dialog.getByRole("checkbox", { name: "See the members" }).click();
  await expectAccessible(page, "creating an API key");
  await dialog.getByRole("button", { name: "Create key" }).click();
  const secret = await dialog.getByRole("textbox", { name: "API key" }).inputValue();
  await expectAccessible(page, "a new API key");
  const example = await dialog.locator("pre").innerText();
  const address = new URL(/curl (\S+)/.exec(example)?.[1] ?? "");
  await dialog.getByRole("button", { name: "I have copied it" }).click();

  const call = (path: string) =>
    fetch(new URL(path, address), { headers: { authorization: `Bearer ${secret}` } }).then(({ status }) => status);
  expect(address.pathname).toBe("/v1/members");
  expect(await call("/v1/members")).toBe(200);
  expect(await call("/v1/audit")).toBe(403);
  const row = page.getByRole("row").filter({ hasText: "Webshop" });
  await expect(async () => {
    await page.reload();
    await expect(row).not.toContainText("never", { timeout: 1000 });
  }).toPass();
  await expect(page.getByText(secret)).toHaveCount(0);
  await expectAccessible(page, "API keys");
  await row.getByRole("button", { name: "Revoke Webshop" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByRole("heading", { name: "No API key yet" })).toBeVisible();
  expect(await call("/v1/members")).toBe(401);
});

test("the roles say what each may do, and whose is whose", async () => {
  await openSettings("/roles", "Roles");
  await expect(page.getByText("Your role").first()).toBeVisible();
  const own = page.getByRole("row").filter({ hasText: "Own the organization" });
  await expect(own.getByText("Yes")).toHaveCount(1);
  await expect(own.getByText("No", { exact: true })).toHaveCount(3);
});

test("an export arrives with a notice, and downloads", async () => {
  await openSettings("/privacy", "Data and privacy");
  await expectAccessible(page, "data and privacy");
  await page.getByRole("button", { name: "Make export" }).click();
  const link = page.getByRole("link", { name: /^Download the export/ });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^tak-bicycles.*\.zip$/);
  const content = readFileSync(await download.path());
  expect(content.subarray(0, 2).toString()).toBe("PK");
  expect(content.includes("membership.ndjson")).toBe(true);
  await page.goto(clientUrl("/notifications"));
  await expect(page.getByText(/Export ready/).first()).toBeVisible();
});

test("run data is kept for a time only after a question, and for good again without", async () => {
  await openSettings("/privacy", "Data and privacy");
  await page.getByLabel("Keep for").selectOption({ label: "30 days" });
  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Keep for")).toHaveValue("30");
});

test("an organization that is erased rests, and an owner has it back", async () => {
  await openSettings("/privacy", "Data and privacy");
  await page.getByRole("button", { name: "Erase organization" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Type/).fill("something else");
  await dialog.getByRole("button", { name: "Erase organization" }).click();
  await expect(dialog.getByRole("alert")).toContainText(person.organization);
  await dialog.getByLabel(/^Type/).fill(person.organization);
  await dialog.getByRole("button", { name: "Erase organization" }).click();
  await expect(page.getByText("This organization is about to be erased").first()).toBeVisible();
  await expectAccessible(page, "an organization about to be erased");
  await page.goto(clientUrl("/settings/api-keys"));
  await page.getByRole("button", { name: "Create API key" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Too late");
  await page.getByRole("dialog").getByRole("button", { name: "Create key" }).click();
  await expect(page.getByRole("dialog").getByText(/waits for its erasure/)).toBeVisible();
  await openSettings("/privacy", "Data and privacy");
  await page.getByRole("button", { name: "Restore organization" }).click();
  await expect(page.getByText("This organization is about to be erased")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Erase organization" })).toBeVisible();
});

test("the log is narrowed to an action in plain words", async () => {
  await openSettings("/audit", "Audit log");
  await page.getByLabel("What").selectOption({ label: "API key revoked" });
  await expect(page).toHaveURL(/action=api_key\.revoke/);
  await expect(page.getByRole("row").filter({ hasText: "API key revoked" })).toHaveCount(1);
  await expect(page.getByRole("row").filter({ hasText: "API key made" })).toHaveCount(0);
});

test("theme and language are taken at once and kept", async () => {
  await openSettings("/appearance", "Appearance and language");
  await expectAccessible(page, "appearance and language");
  await page.getByRole("radio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: person.email }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: "Dark" }), "the user menu knows").toBeChecked();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Nederlands" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Weergave en taal" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("heading", { level: 1, name: "Weergave en taal" })).toBeVisible();
});
