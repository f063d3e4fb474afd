import { type APIRequestContext, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { connectHubSpot } from "../support/connect-hubspot.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { expect } from "../support/patient-expect.ts";
import { newPerson } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";

/** What HubSpot itself answers. */
const phoneAtHubSpot = async (request: APIRequestContext, email: string): Promise<string | null> => {
  const { url, accessToken } = readE2eState().hubspot;
  const answer = await request.get(`${url}/crm/objects/2026-03/contacts/${encodeURIComponent(email)}`, {
    params: { idProperty: "email", properties: "phone" },
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return ((await answer.json()) as { properties: { phone?: string | null } }).properties.phone ?? null;
};

// Before the journey below, which takes the app out of HubSpot.
test("a contact is found and edited: HubSpot holds what was written, the time line says by whom, and it is taken back", async ({
  page,
  request,
}) => {
  const person = newPerson("Iris Vos", "Vos and Contacts");
  const email = "contact-2@example.com";
  await signUp(page, person);
  await expectHome(page, person);
  await connectHubSpot(page);

  await page.goto(clientUrl("/contacts"));
  await expect(page.getByRole("link", { name: "Ada Number 1", exact: true })).toBeVisible();
  await expectAccessible(page, "contacts");
  await page.getByRole("searchbox", { name: "Search contacts" }).fill("contact-2@");
  await expect(page.getByRole("link", { name: "Ada Number 1", exact: true })).toBeHidden();
  await page.getByRole("link", { name: "Grace Number 2", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Grace Number 2" })).toBeVisible();
  await expectAccessible(page, "a contact");

  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Phone").fill("+31 20 555 0100");
  await expectAccessible(page, "a contact's form");
  await page.getByRole("button", { name: "Save" }).click();
  const moments = page.getByRole("list", { name: "Time line" });
  await expect(moments.getByText(`By ${person.name}`)).toBeVisible();
  expect(await phoneAtHubSpot(request, email)).toBe("+31 20 555 0100");

  await moments.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo" }).click();
  await expect(moments.getByText("Undone")).toBeVisible();
  expect(await phoneAtHubSpot(request, email)).toBeFalsy();
});

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

  await connectHubSpot(page);
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
