import type { Page } from "@playwright/test";
import { expect } from "./patient-expect.ts";
import { clientUrl } from "./portal-pages.ts";

/** Switches on the shop of the connected WordPress, connects it by the same password, and waits until each kind was read once. */
export const openShop = async (page: Page): Promise<void> => {
  await page.goto(clientUrl("/connections"));
  await page.getByRole("link", { name: "Harbour Coffee" }).first().click();
  await page.getByRole("button", { name: "Activate and connect WooCommerce" }).click();
  await page.getByRole("link", { name: "See WooCommerce" }).click();
  await expect(page.getByText("up to date", { exact: true })).toHaveCount(3);
};
