import { expect, type Locator, type Page } from "@playwright/test";

const longestWay = 90;

const hasFocus = async (page: Page, target: Locator): Promise<boolean> =>
  (await target.and(page.locator(":focus")).count()) > 0;

/** Goes from control to control, as a person without a mouse does, until the wanted one has the focus. */
const goTo = async (page: Page, target: Locator, key: "Tab" | "ArrowDown"): Promise<void> => {
  await expect(target).toBeVisible();
  for (let step = 0; step < longestWay; step++) {
    if (await hasFocus(page, target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target.toString()} was not reached in ${longestWay} steps.`);
};

export const tabTo = (page: Page, target: Locator): Promise<void> => goTo(page, target, "Tab");

export const press = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
};

/** Opens a menu and goes down to one of its items. */
export const pressInMenu = async (page: Page, menu: Locator, item: Locator): Promise<void> => {
  await press(page, menu);
  await goTo(page, item, "ArrowDown");
  await page.keyboard.press("Enter");
};

export const paletteOf = (page: Page) => page.getByRole("dialog", { name: "Search and go to" });

/** A page that was just sent hears no keys yet. */
export const openPalette = (page: Page): Promise<void> =>
  expect(async () => {
    if (!(await paletteOf(page).isVisible())) await page.keyboard.press("Control+k");
    await expect(paletteOf(page)).toBeVisible({ timeout: 5000 });
  }).toPass();

/** By the palette to what it offers under these words. */
export const goByPalette = async (page: Page, name: string): Promise<void> => {
  await openPalette(page);
  await page.keyboard.type(name.toLowerCase());
  await expect(paletteOf(page).getByRole("option").first()).toHaveAccessibleName(new RegExp(name));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
};
