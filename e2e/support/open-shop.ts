import type { Page } from "@playwright/test";
import { expect } from "./patient-expect.ts";
import { clientUrl } from "./portal-pages.ts";

/** Connects the shop of the connected WordPress by the same password, switches it on where it isn't, and waits until each kind was read once. */
export const openShop = async (page: Page): Promise<void> => {
  await page.goto(clientUrl("/connections"));
  await page.getByRole("link", { name: "Harbour Coffee", exact: true }).click();
  const open = page.getByRole("button", { name: "Activate and connect WooCommerce" });
  const opened = page.getByRole("link", { name: "See WooCommerce" });
  // What an earlier attempt switched on was connected along with its site.
  await expect(open.or(opened)).toBeVisible();
  if (await open.isVisible()) await open.click();
  await opened.click();
  await expect(page.getByText("up to date", { exact: true })).toHaveCount(3);
};
