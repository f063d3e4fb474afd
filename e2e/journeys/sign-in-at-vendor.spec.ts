import { type APIRequestContext, type Page, test } from "@playwright/test";
import { z } from "zod";
import { readE2eState } from "../env.ts";
import { connectHubSpot } from "../support/connect-hubspot.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { expect } from "../support/patient-expect.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";

const atHubSpot = (path: string) => {
  const { url, accessToken } = readE2eState().hubspot;
  return { url: `${url}/crm/objects/2026-03/${path}`, headers: { authorization: `Bearer ${accessToken}` } };
};

const Contact = z.object({
  id: z.string(),
  properties: z.object({ phone: z.string().nullish(), company: z.string().nullish() }),
});
const Deals = z.object({ results: z.array(z.object({ properties: z.record(z.string(), z.string().nullable()) })) });

/** What HubSpot itself answers. */
const contactAtHubSpot = async (request: APIRequestContext, email: string) => {
  const { url, headers } = atHubSpot(`contacts/${encodeURIComponent(email)}`);
  const answer = await request.get(url, { headers, params: { idProperty: "email", properties: "phone,company" } });
  return Contact.parse(await answer.json());
};
const stageAtHubSpot = async (request: APIRequestContext, name: string) => {
  const { url, headers } = atHubSpot("deals");
  const answer = await request.get(url, { headers, params: { limit: 100, properties: "dealname,dealstage" } });
  const { results } = Deals.parse(await answer.json());
  return results.find(({ properties }) => properties["dealname"] === name)?.properties["dealstage"];
};

const countDealsOf = async (request: APIRequestContext, contactId: string): Promise<number> => {
  const { url, headers } = atHubSpot(`contacts/${contactId}/associations/deals`);
  const answer = await request.get(url, { headers, params: { limit: 500 } });
  return z.object({ results: z.array(z.unknown()) }).parse(await answer.json()).results.length;
};

// Before the journey below, which takes the app out of HubSpot.
test("a contact is found and edited: HubSpot holds what was written, the timeline says by whom, and it is taken back", async ({
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

  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Phone").fill("+31 20 555 0100");
  await expectAccessible(page, "a contact's form");
  // What a colleague writes there meanwhile is told, and neither lost nor written over.
  const company = uniqueTitle("Compilers");
  const { url, headers } = atHubSpot(`contacts/${(await contactAtHubSpot(request, email)).id}`);
  await request.patch(url, { headers, data: { properties: { company } } });
  await expect(page.getByText(`Company: now ${company}`)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Load what is there now" }).click();
  await expect(page.getByLabel("Company")).toHaveValue(company);
  await expect(page.getByLabel("Phone")).toHaveValue("+31 20 555 0100");
  await page.getByRole("button", { name: "Save" }).click();
  const moments = page.getByRole("list", { name: "Timeline" });
  await expect(moments.getByText(`By ${person.name}`)).toBeVisible();
  expect((await contactAtHubSpot(request, email)).properties).toEqual({ phone: "+31 20 555 0100", company });

  await moments.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo" }).click();
  await expect(moments.getByText("Undone")).toBeVisible();
  expect((await contactAtHubSpot(request, email)).properties.phone).toBeFalsy();
});

const chooseContact = async (page: Page, name: string): Promise<void> => {
  const contact = page.getByRole("combobox", { name: "Contact" });
  await contact.click();
  await page.keyboard.type(name.toLowerCase());
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(contact).toContainText(name);
};

const makeDeal = async (page: Page, name: string, contactName?: string): Promise<void> => {
  await page.getByRole("button", { name: "New deal" }).click();
  const sheet = page.getByRole("dialog", { name: "New deal" });
  await sheet.getByLabel("Name").fill(name);
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").getByRole("button", { name: "Keep editing" }).click();
  await expect(sheet.getByLabel("Name")).toHaveValue(name);
  await sheet.getByRole("combobox", { name: "Stage" }).click();
  await page.getByRole("option", { name: "Appointment scheduled" }).click();
  await sheet.getByLabel("Amount").fill("1,500.50");
  if (contactName !== undefined) await chooseContact(page, contactName);
  await sheet.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("$1,500.50")).toBeVisible();
};

test("a deal is made and taken back from its page; another is moved on the board, which keeps to the filters", async ({
  page,
  request,
}) => {
  const person = newPerson("Bram Kok", "Kok and Deals");
  const [name, regretted] = [uniqueTitle("Benches for the quay"), uniqueTitle("Umbrellas")];
  await signUp(page, person);
  await expectHome(page, person);
  await connectHubSpot(page);

  const contactName = "Grace Number 2";
  await page.goto(clientUrl("/contacts"));
  await expect(page.getByRole("link", { name: contactName, exact: true })).toBeVisible();
  await page.goto(clientUrl("/contacts/deals"));
  const begin = page.getByRole("button", { name: "New deal" }).first();
  await begin.click();
  await expect(page.getByRole("dialog").getByLabel("Amount")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(begin).toBeFocused();
  const contact = await contactAtHubSpot(request, "contact-2@example.com");
  const dealsBefore = await countDealsOf(request, contact.id);
  await makeDeal(page, name, contactName);
  expect(await countDealsOf(request, contact.id)).toBe(dealsBefore + 1);
  await page.goto(clientUrl("/contacts/deals"));
  await makeDeal(page, regretted);
  await page.getByRole("region", { name: "Notifications" }).getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(clientUrl("/contacts/deals"));
  await expect(page.getByText("It was put back as it was.")).toBeVisible();
  await expect(page.getByRole("link", { name }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: regretted })).toHaveCount(0);
  await page.getByRole("link", { name: "Board", exact: true }).click();
  const stage = (title: string) => page.getByRole("region", { name: title, exact: false });
  await expect(stage("Appointment scheduled")).toContainText(name);
  await expectAccessible(page, "the board of deals");
  await page.getByRole("button", { name: `Move ${name}` }).press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(page.getByText(`“${name}” is now in Contract sent`)).toBeVisible();
  await expect(stage("Contract sent")).toContainText(name);
  expect(await stageAtHubSpot(request, name)).toBe("contractsent");

  await page.getByRole("searchbox", { name: "Search deals" }).fill(name);
  await expect(page).toHaveURL(/q=/);
  await page.getByRole("link", { name: "List", exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("Contract sent");
  await expect(page.getByRole("searchbox", { name: "Search deals" })).toHaveValue(name);
  await page.getByRole("searchbox", { name: "Search deals" }).fill("no such deal");
  await expect(page.getByText("Nothing matches")).toBeVisible();
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
  await expect(page.getByText("no longer accepts").first()).toBeVisible();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Reconnect" }).click();
  await page.getByRole("button", { name: "Sign in at HubSpot" }).click();
  await page.getByRole("button", { name: "Connect app" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "HubSpot 62515" })).toBeVisible();
  await expect(page.getByText("no longer accepts")).toBeHidden();
});
