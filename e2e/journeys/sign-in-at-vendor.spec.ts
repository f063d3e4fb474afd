import { test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { expect } from "../support/patient-expect.ts";
import { newPerson } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";

test("HubSpot is connected by signing in there, tells when that was taken back, and is mended by signing in again", async ({
  page,
  request,
}) => {
  const person = newPerson("Noor Azim", "Crane and Contacts");
  await signUp(page, person);
  await expectHome(page, person);

  await page.goto(clientUrl("/connections/new/hubspot"));
  await expect(page.getByText("See contacts")).toBeVisible();
  await expectAccessible(page, "the sign-in form");
  await page.getByRole("button", { name: "Sign in at HubSpot" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("nothing was connected")).toBeVisible();
  await expectAccessible(page, "a sign-in that was declined");

  await page.goto(clientUrl("/connections/new/hubspot"));
  await page.getByRole("button", { name: "Sign in at HubSpot" }).click();
  await page.getByRole("button", { name: "Connect app" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "HubSpot 62515" })).toBeVisible();
  await expect(page.getByText("up to date", { exact: true })).toHaveCount(3);
  await expectAccessible(page, "a connection that signs in");
  await page.getByRole("link", { name: "Browse contacts" }).click();
  await expect(page.getByRole("link", { name: "Ada Number 1", exact: true })).toBeVisible();
  await page.goBack();

  await request.post(`${readE2eState().hubspot.url}/settings/remove-app`);
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(page.getByText("no longer accepts")).toBeVisible();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Reconnect" }).click();
  await page.getByRole("button", { name: "Sign in at HubSpot" }).click();
  await page.getByRole("button", { name: "Connect app" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "HubSpot 62515" })).toBeVisible();
  await expect(page.getByText("no longer accepts")).toBeHidden();
});
