import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createEgress } from "../kit/egress/index.ts";
import { bearerEgress, movedEgress } from "../kit/oauth/index.ts";
import { createThrottle, throttledEgress } from "../kit/rate-limit.ts";
import { readAll } from "../kit/testing/read-all.ts";
import { addNote } from "./actions/add-note.ts";
import { createContact, updateContact } from "./actions/contact-actions.ts";
import { hubSpotHosts, hubSpotOAuth } from "./config.ts";
import { type HubSpotServer, startHubSpot } from "./fixtures/index.ts";
import { createHubSpotClient } from "./hubspot-client.ts";
import { hubspot } from "./index.ts";
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

beforeEach(() => server.calm());

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

  test("are read in full by the time of their change, whatever else HubSpot calculates in them meanwhile", async () => {
    const days = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
    const made = Array.from({ length: 9 }, (_, index) => {
      const properties = { firstname: "Walked", email: `walked-${index}@example.com` };
      return server.crm.seed("contacts", { properties }, days(20 - index)).id;
    });
    for (const [index, id] of made.entries()) server.crm.recalculate("contacts", id, days(index / 10));
    const changed = await readAll((request) => contacts.list(client(), request), { pageSize: 2, since: days(30) });
    const ids = new Set(changed.items.map(({ externalId }) => externalId));
    expect(made.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("are searched no faster than HubSpot lets an account, by all that speak for it at once", async () => {
    server.limits.isSearchLimited = true;
    const since = new Date(Date.now() - 2 * 365 * 86_400_000).toISOString();
    const { rateLimit } = hubspot;
    if (!rateLimit) throw new Error("HubSpot has limits.");
    const throttle = createThrottle(rateLimit);
    const walk = async () => {
      const walker = createHubSpotClient(form, throttledEgress(signed(server.accessToken), throttle, "HubSpot"));
      return readAll((request) => contacts.list(walker, request), { pageSize: 12, since });
    };
    const walked = await Promise.all([walk(), walk(), walk()]);
    expect(walked.reduce((pages, each) => pages + each.pages, 0)).toBeGreaterThan(8);
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
  const create = async (email: string) => {
    const asked = createContact.input.parse({ email, firstName: "New" });
    const before = await createContact.before(client(), asked, step);
    const { output } = await createContact.run(client(), asked, step);
    const undo = () => createContact.undo?.(client(), before, asked, { ...step, output });
    return { asked, before, output, undo, id: output.contactId };
  };
  const isLive = (type: string, id: string) =>
    server.crm.list(type, { limit: 100, after: "0", names: [] }).results.some((each) => each.id === id);

  test("a contact is added once, though its step was cut off and tried again, and can be taken back", async () => {
    const before = await createContact.before(client(), input, step);
    const first = await createContact.run(client(), input, step);
    const second = await createContact.run(client(), input, step);
    expect([first.wrote, second.wrote]).toEqual([true, false]);
    expect(second.output.contactId).toBe(first.output.contactId);
    await expect(createContact.before(client(), input, step)).rejects.toMatchObject({ code: "conflict" });
    const undone = { ...step, output: first.output };
    await createContact.undo?.(client(), before, input, undone);
    expect(await createContact.isApplied(client(), input, before, undone)).toBe(false);
  });

  test("a contact that somebody else added meanwhile is not taken for one's own", async () => {
    const asked = createContact.input.parse({ email: "raced@example.com", firstName: "New" });
    await createContact.before(client(), asked, step);
    const theirs = server.crm.seed("contacts", { properties: { email: "raced@example.com", firstname: "Theirs" } });
    await expect(createContact.run(client(), asked, step)).rejects.toMatchObject({ code: "conflict" });
    expect(isLive("contacts", theirs.id)).toBe(true);
  });

  test("a contact that a step has made and a person edits meanwhile is found, and never written again", async () => {
    const { asked, id } = await create("edited@example.com");
    const inner = signed(server.accessToken);
    const racing = createHubSpotClient(form, {
      ...inner,
      fetch: async (url, options) => {
        const answer = await inner.fetch(url, options);
        if (String(url).includes("idProperty=email")) server.crm.update("contacts", id, { firstname: "Theirs" });
        return answer;
      },
    });
    const again = await createContact.run(racing, asked, step);
    expect(again).toMatchObject({ wrote: false, output: { contactId: id, name: "New" } });
    expect(server.crm.get("contacts", id, null, ["firstname"]).properties["firstname"]).toBe("Theirs");
  });

  test.each([
    ["somebody filled in more", (id: string) => void server.crm.update("contacts", id, { phone: "1" })],
    ["it became a customer", (id: string) => void server.crm.update("contacts", id, { lifecyclestage: "customer" })],
    [
      "somebody wrote a note",
      (id: string) => {
        const associations = [{ to: { id }, types: [{ associationTypeId: 202 }] }];
        server.crm.seed("notes", { properties: { hs_note_body: "Called." }, associations });
      },
    ],
  ])("a contact that was made stays when %s since, and the undo says so", async (_, change) => {
    const { id, undo } = await create(`changed-${server.crm.countWrites()}@example.com`);
    change(id);
    await expect(undo()).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("changed") });
    expect(isLive("contacts", id)).toBe(true);
  });

  test("the undo of a contact that is gone leaves another one with its address alone", async () => {
    const { id, undo } = await create("again@example.com");
    server.crm.archive("contacts", id);
    const another = server.crm.seed("contacts", { properties: { email: "again@example.com", firstname: "New" } });
    await undo();
    expect(isLive("contacts", another.id)).toBe(true);
  });

  test("a change is put back, unless a person has changed it since", async () => {
    const change = updateContact.input.parse({ contactId: server.externalIds[0], jobTitle: "Captain" });
    const before = await updateContact.before(client(), change, step);
    const { output } = await updateContact.run(client(), change, step);
    const undo = () => updateContact.undo?.(client(), before, change, { ...step, output });
    server.crm.update("contacts", change.contactId, { jobtitle: "Admiral" });
    await expect(undo()).rejects.toMatchObject({ code: "conflict" });
    await updateContact.run(client(), change, step);
    await undo();
    expect(server.crm.get("contacts", change.contactId, null, ["jobtitle"]).properties["jobtitle"]).toBe("");
  });

  test.each([
    ["phone", { phone: "007" }, { phone: "7" }],
    ["lastname", { lastName: "van der Berg" }, { lastname: "Van der Berg" }],
    ["company", { company: "1e3" }, { company: "1000" }],
  ])("a change of %s alone is written, however alike it looks", async (property, change, held) => {
    const contactId = server.externalIds[2] ?? "";
    server.crm.update("contacts", contactId, held);
    const asked = updateContact.input.parse({ contactId, ...change });
    expect((await updateContact.run(client(), asked, step)).wrote).toBe(true);
    expect(server.crm.get("contacts", contactId, null, [property]).properties[property]).toBe(Object.values(change)[0]);
  });

  test("a contact that was made is known by its number, though HubSpot failed to show it then", async () => {
    const asked = createContact.input.parse({ email: "unseen@example.com", firstName: "Unseen" });
    const before = await createContact.before(client(), asked, step);
    server.limits.reads = "broken_after_write";
    const { output } = await createContact.run(client(), asked, step);
    server.calm();
    expect(output).toMatchObject({ name: "Unseen", email: "unseen@example.com" });
    expect(isLive("contacts", output.contactId)).toBe(true);
    await createContact.undo?.(client(), before, asked, { ...step, output });
  });

  test("a change that HubSpot fails to show was written all the same, and is put back", async () => {
    const contactId = server.externalIds[9] ?? "";
    const change = updateContact.input.parse({ contactId, phone: "015" });
    const before = await updateContact.before(client(), change, step);
    server.limits.reads = "broken_after_write";
    const { output, wrote, resource } = await updateContact.run(client(), change, step);
    server.calm();
    expect([wrote, resource?.data]).toMatchObject([true, { phone: "015", name: "Edsger Number 10" }]);
    await updateContact.undo?.(client(), before, change, { ...step, output });
    expect(server.crm.get("contacts", contactId, null, ["phone"]).properties["phone"] ?? "").toBe("");
  });

  test("an address and a text are emptied where they are given empty, and put back", async () => {
    const contactId = server.externalIds[8] ?? "";
    const change = updateContact.input.parse({ contactId, email: "", lastName: "" });
    const before = await updateContact.before(client(), change, step);
    const { output } = await updateContact.run(client(), change, step);
    const shown = () => server.crm.get("contacts", contactId, null, ["email", "lastname"]).properties;
    expect(shown()).toMatchObject({ email: "", lastname: "" });
    await updateContact.undo?.(client(), before, change, { ...step, output });
    expect(shown()).toMatchObject({ email: "contact-9@example.com", lastname: "Number 9" });
    expect(updateContact.input.safeParse({ contactId, email: "nobody" }).success).toBe(false);
    expect(createContact.input.safeParse({ email: "" }).success).toBe(false);
  });

  test("an address is the same in capitals", async () => {
    const asked = updateContact.input.parse({ contactId: server.externalIds[3], email: "Contact-4@Example.com" });
    expect((await updateContact.run(client(), asked, step)).wrote).toBe(false);
  });

  test("a note that was cut off is found again by its contact and its words, though no search knows it", async () => {
    server.crm.searchLag.ms = 60_000;
    const [contactId = "", other = ""] = server.externalIds.slice(1);
    const associations = [{ to: { id: contactId }, types: [{ associationTypeId: 202 }] }];
    const old = { hs_note_body: "Called & asked: 1 < 2?", hs_timestamp: new Date(Date.now() - 60_000).toISOString() };
    for (let count = 0; count < 120; count += 1) server.crm.seed("notes", { properties: old, associations });
    const note = addNote.input.parse({ contactId, note: "Called & asked: 1 < 2?" });
    const before = await addNote.before(client(), note, step);
    expect(await addNote.isApplied(client(), note, before, step)).toBe(false);
    await addNote.run(client(), { ...note, contactId: other }, step);
    expect(await addNote.isApplied(client(), note, before, step)).toBe(false);
    const { output } = await addNote.run(client(), note, step);
    expect(await addNote.isApplied(client(), note, before, step)).toBe(true);
    const undone = { ...step, output };
    await addNote.undo?.(client(), before, note, undone);
    expect(await addNote.isApplied(client(), note, before, undone)).toBe(false);
  });

  test("a note that somebody wrote on since stays", async () => {
    const note = addNote.input.parse({ contactId: server.externalIds[4], note: "Called." });
    const before = await addNote.before(client(), note, step);
    const { output } = await addNote.run(client(), note, step);
    server.crm.update("notes", output.noteId, { hs_note_body: "<p>Called.</p><p>Agreed.</p>" });
    await expect(addNote.undo?.(client(), before, note, { ...step, output })).rejects.toMatchObject({
      code: "conflict",
    });
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
  });

  test("a web fetch is signed, and made once more with a newer token, as every other call is", async () => {
    const tokens = { current: () => Promise.resolve("ended"), renew: () => Promise.resolve(server.accessToken) };
    const webFetch = bearerEgress(movedEgress(egress, server.url), tokens).asFetch({ hosts: hubSpotHosts() });
    const body = JSON.stringify({ limit: 1 });
    const answer = await webFetch("https://api.hubapi.com/crm/objects/2026-03/contacts/search", {
      method: "POST",
      body,
    });
    expect([answer.status, await answer.json()]).toMatchObject([200, { results: [{ id: expect.any(String) }] }]);
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
