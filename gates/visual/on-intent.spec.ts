import { expect, type Page, test } from "@playwright/test";
import { readBenchEnv } from "./env.ts";

const { BENCH_URL } = readBenchEnv();

/** Opens a page of the workbench whose part comes only by `arrive`, or by `fail` not at all. */
const openWithout = async (page: Page, pageId: string, part: RegExp) => {
  const asked = Promise.withResolvers<boolean>();
  await page.route(part, async (route) => ((await asked.promise) ? route.continue() : route.abort()));
  await page.goto(`${BENCH_URL}${pageId}?bare`);
  return { arrive: () => asked.resolve(true), fail: () => asked.resolve(false) };
};

const openMenu = (page: Page) => openWithout(page, "primitives/dropdown-menu", /menu-panel/);
const menuButton = (page: Page) => page.getByRole("button", { name: "More actions" }).first();

test.describe("a menu that is still on its way", () => {
  test("opens at its first entry for the key that was pressed meanwhile, and gives the focus back", async ({
    page,
  }) => {
    const part = await openMenu(page);
    await menuButton(page).press("ArrowDown");
    await expect(page.getByRole("menu")).toHaveCount(0);
    part.arrive();
    await expect(page.getByRole("menuitem", { name: "Rename" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(menuButton(page)).toBeFocused();
    await expect(menuButton(page)).toHaveAttribute("aria-expanded", "false");
  });

  test("opens for the click that came before it, and closes by the next", async ({ page }) => {
    const part = await openMenu(page);
    await menuButton(page).click();
    part.arrive();
    await expect(page.getByRole("menu")).toBeVisible();
    await expect(menuButton(page)).toHaveAttribute("aria-expanded", "true");
    await menuButton(page).click();
    await expect(page.getByRole("menu")).toHaveCount(0);
  });

  test("stays closed when the focus has moved on", async ({ page }) => {
    const part = await openMenu(page);
    await menuButton(page).press("Enter");
    await page.keyboard.press("Tab");
    const arrived = page.waitForResponse(/menu-panel/);
    part.arrive();
    await arrived;
    await menuButton(page).hover();
    await expect(page.getByRole("tooltip")).toHaveText("More actions");
    await expect(page.getByRole("menu")).toHaveCount(0);
  });

  test("says so when it can't be had", async ({ page }) => {
    const part = await openMenu(page);
    await menuButton(page).click();
    part.fail();
    await expect(page.getByText("The menu couldn't be loaded.")).toBeVisible();
  });
});

test.describe("a note that is still on its way", () => {
  test("shows for whoever still points at its control", async ({ page }) => {
    const part = await openWithout(page, "primitives/tooltip", /tooltip-panel/);
    await page.getByRole("button", { name: "Read everything" }).first().hover();
    part.arrive();
    await expect(page.getByRole("tooltip")).toHaveText(/^Reads all posts again/);
  });

  test("shows at once for whoever came by keyboard, and names the control's description", async ({ page }) => {
    const part = await openWithout(page, "primitives/tooltip", /tooltip-panel/);
    const button = page.getByRole("button", { name: "Read everything" }).first();
    await button.press("Shift");
    await expect(button).toBeFocused();
    part.arrive();
    await expect(button).toHaveAccessibleDescription(/^Reads all posts again/);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("tooltip")).toHaveCount(0);
  });
});

test("a bell pressed before its panel is there opens it then, and gives the focus back", async ({ page }) => {
  const part = await openWithout(page, "patterns/notifications", /notification-panel/);
  const bell = page.getByRole("button", { name: /^Notifications/ }).first();
  await bell.press("Enter");
  part.arrive();
  await expect(page.getByRole("dialog", { name: "Notifications" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(bell).toBeFocused();
});

test.describe("a dialog that is still on its way", () => {
  const opener = (page: Page) => page.getByRole("button", { name: "Rename" }).first();

  test("opens for the key that was pressed meanwhile, has the focus, and gives it back", async ({ page }) => {
    const part = await openWithout(page, "primitives/dialog", /dialog-panel/);
    await opener(page).press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    part.arrive();
    await expect(page.getByRole("dialog", { name: "Rename connection" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(opener(page)).toBeFocused();
  });

  test("says so when it can't be had, and stays closed", async ({ page }) => {
    const part = await openWithout(page, "primitives/dialog", /dialog-panel/);
    await opener(page).click();
    part.fail();
    await expect(page.getByText("This couldn't be opened.")).toBeVisible();
    await expect(opener(page)).toHaveAttribute("aria-expanded", "false");
  });
});
