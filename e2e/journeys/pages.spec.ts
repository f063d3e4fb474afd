import { expect, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { newPerson } from "../support/person.ts";
import { adminUrl, clientUrl, expectHome, signIn, signUp } from "../support/portal-pages.ts";

test("an address that leads nowhere says so in the shell of whoever is signed in", async ({ page }) => {
  const person = newPerson("Mara Blau", "Lost Roads");
  await signUp(page, person);
  await expectHome(page, person);
  await page.goto(clientUrl("/no/such/page"));
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await page.getByRole("link", { name: "Go to home" }).click();
  await expectHome(page, person);
});

test("so it does in the admin portal", async ({ page }) => {
  await signIn(page, adminUrl("/"), readE2eState().operator);
  await expect(page.getByRole("navigation", { name: "Main navigation" })).toBeVisible();
  await page.goto(adminUrl("/no/such/page"));
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main navigation" }), "the way on").toBeVisible();
});
