import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEgress } from "../kit/egress/index.ts";
import { bearerEgress, movedEgress } from "../kit/oauth/index.ts";
import { readAll } from "../kit/testing/read-all.ts";
import { addNote } from "./actions/add-note.ts";
import { createContact, updateContact } from "./actions/contact-actions.ts";
import { hubSpotOAuth } from "./config.ts";
import { type HubSpotServer, startHubSpot } from "./fixtures/index.ts";
import { createHubSpotClient } from "./hubspot-client.ts";
import { contacts } from "./resources/contacts.ts";
import { deals, toMicros } from "./resources/deals.ts";
import { validateHubSpot } from "./validate-hubspot.ts";

let server: HubSpotServer;
let egress: ReturnType<typeof createEgress>;

beforeAll(async () => {
  server = await startHubSpot({ contacts: 30 });
  egress = createEgress({ allowedPrivateHosts: [server.host] });
});
afterAll(async () => {
  await egress?.close();
  await server?.stop();
});

const form = { clientId: "", clientSecret: "" };
const everything = hubSpotOAuth.scopes.map(({ id }) => id);
const signed = (token: string) =>
  bearerEgress(movedEgress(egress, server.url), {
    current: () => Promise.resolve(token),
    renew: () => Promise.resolve(null),
  });
const client = () => createHubSpotClient(form, signed(server.accessToken));
const step = { idempotencyKey: "run:node:0" };

describe("contacts", () => {
  test("are read in full, with every record once, where all were changed in one and the same moment", async () => {
    const since = new Date(Date.now() - 2 * 365 * 86_400_000).toISOString();
    const changed = await readAll((request) => contacts.list(client(), request), { pageSize: 7, since });
    const ids = changed.items.map(({ externalId }) => externalId);
    expect([...new Set(ids)].sort()).toEqual([...server.externalIds].sort());
  });

  test("keep what people are called in any script, with their address at HubSpot", async () => {
    const found = await contacts.get(client(), server.externalIds[6] ?? "");
    expect(found?.data).toMatchObject({ name: "نور Number 7", status: "lead", email: "contact-7@example.com" });
    expect(found?.data.url).toBe(`https://app.hubspot.com/contacts/62515/record/0-1/${found?.externalId}`);
    expect(await contacts.get(client(), "999999")).toBeNull();
    expect(await contacts.get(client(), "../deals/1")).toBeNull();
  });
});

describe("writing", () => {
  const input = createContact.input.parse({ email: "New.Person@example.com", firstName: "New", company: "Harbour" });

  test("a contact is added once, though its step was cut off and tried again, and can be taken back", async () => {
    const before = await createContact.before(client(), input, step);
    const first = await createContact.run(client(), input, step);
    const second = await createContact.run(client(), input, step);
    expect([first.wrote, second.wrote]).toEqual([true, false]);
    expect(second.output.contactId).toBe(first.output.contactId);
    await expect(createContact.before(client(), input, step)).rejects.toMatchObject({ code: "conflict" });
    await createContact.undo?.(client(), before, input, step);
    expect(await createContact.isApplied(client(), input, before, step)).toBe(false);
  });

  test("a change is put back, unless a person has changed it since", async () => {
    const change = updateContact.input.parse({ contactId: server.externalIds[0], jobTitle: "Captain" });
    const before = await updateContact.before(client(), change, step);
    await updateContact.run(client(), change, step);
    server.crm.update("contacts", change.contactId, { jobtitle: "Admiral" });
    await expect(updateContact.undo?.(client(), before, change, step)).rejects.toMatchObject({ code: "conflict" });
    await updateContact.run(client(), change, step);
    await updateContact.undo?.(client(), before, change, step);
    expect(server.crm.get("contacts", change.contactId, null, ["jobtitle"]).properties["jobtitle"]).toBe("");
  });

  test("a note that was cut off is found again by its contact and its words", async () => {
    const note = addNote.input.parse({ contactId: server.externalIds[1], note: "Called about the harbour." });
    const before = await addNote.before(client(), note, step);
    expect(await addNote.isApplied(client(), note, before, step)).toBe(false);
    await addNote.run(client(), note, step);
    expect(await addNote.isApplied(client(), note, before, step)).toBe(true);
    await addNote.undo?.(client(), before, note, step);
    expect(await addNote.isApplied(client(), note, before, step)).toBe(false);
  });
});

describe("refusals", () => {
  test("a sign-in without a right is limited, and says so where the right is needed", async () => {
    const scopes = ["oauth", "crm.objects.contacts.read"];
    const narrow = signed(server.oauth.grantToken(scopes));
    const verdict = await validateHubSpot({ ...form, scopes }, narrow);
    expect(verdict).toMatchObject({ outcome: "limited", reason: expect.stringContaining("see deals") });
    const asking = deals.list(createHubSpotClient(form, narrow), { cursor: null, since: null, pageSize: 10 });
    await expect(asking).rejects.toMatchObject({ code: "forbidden", message: expect.stringContaining("Reconnect") });
    const whole = await validateHubSpot({ ...form, scopes: everything }, signed(server.accessToken));
    expect(whole.account).toMatchObject({ id: "62515", detail: "standard, US/Eastern" });
  });

  test("the limit of ten seconds, told without a time, is waited out and says nothing about the sign-in", async () => {
    server.limits.isBusy = true;
    const asking = contacts.list(client(), { cursor: null, since: null, pageSize: 10 });
    await expect(asking).rejects.toMatchObject({ code: "rate_limited", retryAfterSeconds: 10 });
    expect(await validateHubSpot(form, signed(server.accessToken))).toMatchObject({ outcome: "unknown" });
    server.limits.isBusy = false;
  });
});

test.each([
  ["1500.5", 1_500_500_000],
  ["-20", -20_000_000],
  ["", null],
  ["1e9", null],
  ["999999999999999", null],
])("an amount of %j is %s micro-units", (amount, micros) => {
  expect(toMicros(amount)).toBe(micros);
});
