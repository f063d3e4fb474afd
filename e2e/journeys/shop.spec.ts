import { test } from "@playwright/test";
import { connectSite } from "../support/connect-site.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { openShop } from "../support/open-shop.ts";
import { expect } from "../support/patient-expect.ts";
import { newPerson } from "../support/person.ts";
import { expectHome, signUp, visit } from "../support/portal-pages.ts";

test("the shop behind a WordPress is opened by the same password, and a price and an order are changed there", async ({
  page,
}) => {
  const person = newPerson("Sanne Wit", "Wit Cups");
  await signUp(page, person);
  await expectHome(page, person);
  await connectSite(page);
  await openShop(page);
  await expect(page.getByText("Uses the password of")).toBeVisible();

  await visit(page, "Shop");
  await expect(page.getByRole("link", { name: "Cup 4 ☕", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Cup 4 ☕", exact: true }).click();
  await page.getByRole("button", { name: "Edit" }).click();
  const price = page.getByLabel("Regular price");
  await expect(price).toHaveValue(/^\d+\.\d\d$/);
  const cents = String(10 + Math.floor(Math.random() * 90));
  await price.fill(`25.${cents}`);
  await expectAccessible(page, "a product's form");
  await page.getByRole("button", { name: "Save" }).click();
  const moments = page.getByRole("list", { name: "Timeline" });
  await expect(moments.getByText(`By ${person.name}`)).toBeVisible();
  await expect(page.getByText(`€25.${cents}`).first()).toBeVisible();

  await page.getByRole("link", { name: "Shop", exact: true }).first().click();
  await page.getByRole("link", { name: "Orders", exact: true }).click();
  const waiting = page.getByRole("row").filter({ hasText: "Processing" }).first();
  await waiting.getByRole("link").first().click();
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("New status").selectOption("pending");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(moments.getByText(`By ${person.name}`)).toBeVisible();
  await expect(page.getByRole("main").getByText("Pending payment", { exact: true })).toBeVisible();
  await expectAccessible(page, "an order");
});
