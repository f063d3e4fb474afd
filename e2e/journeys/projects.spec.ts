import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { clientUrl, expectHome, signUp, visit } from "../support/portal-pages.ts";

test.describe.configure({ mode: "serial" });

const person = newPerson("Eva Blom", uniqueTitle("Blom Florists"));
let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await signUp(page, person);
  await expectHome(page, person);
});
test.afterAll(() => context.close());

const column = (name: string) => page.getByRole("region", { name, exact: false });

const addItem = async (title: string) => {
  await page.getByRole("button", { name: "Add item", exact: true }).first().click();
  const sheet = page.getByRole("dialog", { name: "New item" });
  await sheet.getByLabel("Title").fill(title);
  await sheet.getByRole("button", { name: "Add item" }).click();
  await expect(sheet).toHaveCount(0);
};

test("a project is made and named exactly as typed", async () => {
  await visit(page, "Projects");
  await expect(page.getByText("No projects yet")).toBeVisible();
  await page.getByRole("button", { name: "New project" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New project" });
  await dialog.getByLabel("Name").fill("Spring & <tulips>");
  await dialog.getByRole("button", { name: "Create project" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Spring & <tulips>" })).toBeVisible();
});

test("items are added, and one is moved by keyboard to where it stays", async () => {
  await addItem("Order bulbs");
  await expect(column("Backlog")).toContainText("Order bulbs");
  const sheetOf = async () => {
    await page.getByRole("button", { name: "Order bulbs" }).first().click();
    return page.getByRole("dialog", { name: "Order bulbs" });
  };
  const sheet = await sheetOf();
  await sheet.getByLabel("Column").selectOption({ label: "Doing" });
  await sheet.getByRole("button", { name: "Save item" }).click();
  await expect(column("Doing")).toContainText("Order bulbs");
  await page.reload();
  await expect(column("Doing")).toContainText("Order bulbs");
});

test("the list shows the same, and an item's address opens it", async () => {
  await page.getByRole("link", { name: "List", exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: "Order bulbs" });
  await expect(row).toContainText("Doing");
  await row.getByRole("link", { name: "Order bulbs" }).click();
  await expect(page.getByRole("dialog", { name: "Order bulbs" })).toBeVisible();
  await page.goto(page.url());
  await expect(page.getByRole("dialog", { name: "Order bulbs" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("an archived project can be read, not changed, and is reopened", async () => {
  await page.getByRole("button", { name: "More for Spring & <tulips>" }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await expect(page.getByText("This project is archived")).toBeVisible();
  await page.goto(clientUrl("/projects"));
  await expect(page.getByText("No projects yet")).toBeVisible();
  await page.getByRole("link", { name: "Archived" }).click();
  await page.getByRole("link", { name: "Spring & <tulips>" }).click();
  await page.getByRole("button", { name: "More for Spring & <tulips>" }).click();
  await page.getByRole("menuitem", { name: "Reopen" }).click();
  await expect(page.getByText("This project is archived")).toHaveCount(0);
});
