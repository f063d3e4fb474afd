import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson } from "../support/person.ts";
import { adminUrl, clientUrl, expectHome, signUp } from "../support/portal-pages.ts";

test("an address that leads nowhere says so, in both portals, in the shell of whoever is signed in", async ({
  page,
}) => {
  const person = newPerson("Mara Blau", "Lost Roads");
  await signUp(page, person);
  await expectHome(page, person);
  for (const address of [clientUrl("/no/such/page"), adminUrl("/no-such-page")]) {
    await page.goto(address);
    await expectAccessible(page, address);
  }
  await page.goto(clientUrl("/no/such/page"));
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await page.getByRole("link", { name: "Go to home" }).click();
  await expectHome(page, person);
});
