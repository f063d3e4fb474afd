import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createEgress } from "../kit/egress/index.ts";
import { bearerEgress, movedEgress } from "../kit/oauth/index.ts";
import { createCompany, updateCompany } from "./actions/company-actions.ts";
import { createDeal, moveDeal, updateDeal } from "./actions/deal-actions.ts";
import { type HubSpotServer, startHubSpot } from "./fixtures/index.ts";
import { createHubSpotClient } from "./hubspot-client.ts";

let server: HubSpotServer;
let egress: ReturnType<typeof createEgress>;

beforeAll(async () => {
  server = await startHubSpot({ contacts: 2 });
  egress = createEgress({ allowedPrivateHosts: [server.host] });
});
afterAll(async () => {
  await egress?.close();
  await server?.stop();
});
beforeEach(() => server.calm());

const client = () =>
  createHubSpotClient(
    { clientId: "", clientSecret: "" },
    bearerEgress(movedEgress(egress, server.url), {
      current: () => Promise.resolve(server.accessToken),
      renew: () => Promise.resolve(null),
    }),
  );
const step = { idempotencyKey: "run:node:0" };
const longAgo = { since: new Date(Date.now() - 3_600_000).toISOString() };
const held = (type: string, id: string) => server.crm.get(type, id, null, []).properties;
const isGone = (type: string, id: string) =>
  !server.crm.list(type, { limit: 100, after: "0", names: [] }).results.some((each) => each.id === id);

describe("companies", () => {
  const input = createCompany.input.parse({ name: "Harbour", domain: "Harbour.example", city: "Delft" });

  test("are added once for a domain, and taken back while nobody changed them", async () => {
    const before = await createCompany.before(client(), input, step);
    const { output } = await createCompany.run(client(), input, step);
    expect(output).toMatchObject({ name: "Harbour", domain: "harbour.example" });
    await expect(createCompany.before(client(), input, step)).rejects.toMatchObject({ code: "conflict" });
    const undone = { ...step, output };
    server.crm.update("companies", output.companyId, { phone: "015" });
    await expect(createCompany.undo?.(client(), before, input, undone)).rejects.toMatchObject({ code: "conflict" });
    server.crm.update("companies", output.companyId, { phone: "" });
    await createCompany.undo?.(client(), before, input, undone);
    expect(isGone("companies", output.companyId)).toBe(true);
    expect(await createCompany.isApplied(client(), input, before, undone)).toBe(false);
  });

  test.each(["https://harbour.example", "www.harbour.example", "harbour"])("take no %s for a domain", (domain) => {
    expect(createCompany.input.safeParse({ name: "Harbour", domain }).success).toBe(false);
  });

  test("are changed where something differs, and put back", async () => {
    const made = server.crm.seed("companies", { properties: { name: "Mill", city: "Delft" } });
    const change = updateCompany.input.parse({ companyId: made.id, city: "delft", country: "NL" });
    const before = await updateCompany.before(client(), change, step);
    const { output, wrote } = await updateCompany.run(client(), change, step);
    expect([wrote, (await updateCompany.run(client(), change, step)).wrote]).toEqual([true, false]);
    await updateCompany.undo?.(client(), before, change, { ...step, output });
    expect(held("companies", made.id)).toMatchObject({ city: "Delft", country: "" });
  });

  test("that were made are known by their number, though HubSpot failed to show them then", async () => {
    const asked = createCompany.input.parse({ name: "Unseen harbour", domain: "unseen.example" });
    const before = await createCompany.before(client(), asked, step);
    server.limits.reads = "broken_after_write";
    const { output, url, wrote } = await createCompany.run(client(), asked, step);
    server.calm();
    expect([wrote, output.name, url]).toEqual([true, "Unseen harbour", output.url]);
    await createCompany.undo?.(client(), before, asked, { ...step, output });
    expect(isGone("companies", output.companyId)).toBe(true);
  });

  test("are emptied of what is given as an empty text, and filled again by the undo; but never of their name", async () => {
    const properties = { name: "Weir", domain: "weir.example", phone: "015", city: "Delft" };
    const made = server.crm.seed("companies", { properties });
    const change = updateCompany.input.parse({ companyId: made.id, domain: "", phone: "" });
    const before = await updateCompany.before(client(), change, step);
    const { output } = await updateCompany.run(client(), change, step);
    expect(held("companies", made.id)).toMatchObject({ name: "Weir", domain: "", phone: "", city: "Delft" });
    expect(await updateCompany.isApplied(client(), change, before, step)).toBe(true);
    await updateCompany.undo?.(client(), before, change, { ...step, output });
    expect(held("companies", made.id)).toMatchObject(properties);
    expect(updateCompany.input.safeParse({ companyId: made.id, name: " " }).error?.message).toContain("needs a name");
  });
});

describe("deals", () => {
  const contactId = () => server.externalIds[0] ?? "";
  const newDeal = (more: Record<string, unknown> = {}) =>
    createDeal.input.parse({
      name: "Crane",
      stage: "Contract sent",
      amount: "1500.50",
      closesOn: "2026-12-31",
      ...more,
    });

  test("are added in a stage of the account's own pipelines, with their contact, and taken back", async () => {
    const input = newDeal({ contactId: contactId() });
    const before = await createDeal.before(client(), input, step);
    const { output, resource } = await createDeal.run(client(), input, step);
    expect(output).toMatchObject({ name: "Crane", stage: "contractsent", pipeline: "default", amount: "1500.50" });
    expect(resource?.data).toMatchObject({ amountMicros: 1_500_500_000, closesAt: "2026-12-31T12:00:00.000Z" });
    expect(server.crm.get("contacts", contactId(), null, []).properties["num_associated_deals"]).toBe("1");
    const undone = { ...step, output };
    await createDeal.undo?.(client(), before, input, undone);
    expect([isGone("deals", output.dealId), await createDeal.isApplied(client(), input, before, undone)]).toEqual([
      true,
      false,
    ]);
  });

  test("stay where they are moved on since, and the undo says so", async () => {
    const input = newDeal();
    const { output } = await createDeal.run(client(), input, step);
    server.crm.update("deals", output.dealId, { dealstage: "closedwon", pipeline: "default" });
    const undo = createDeal.undo?.(client(), longAgo, input, { ...step, output });
    await expect(undo).rejects.toMatchObject({ code: "conflict" });
    expect(isGone("deals", output.dealId)).toBe(false);
  });

  test("are found again after a cut, as soon as HubSpot's search can know, and until then nothing is sent", async () => {
    const input = newDeal({ name: "Crane that was cut off" });
    const before = await createDeal.before(client(), input, step);
    server.crm.seed("deals", { properties: { dealname: "Crane that was cut off", dealstage: "closedlost" } });
    await createDeal.run(client(), input, step);
    server.crm.searchLag.ms = 30_000;
    await expect(createDeal.isApplied(client(), input, before, step)).rejects.toMatchObject({
      code: "upstream_failed",
      retryAfterSeconds: expect.any(Number),
    });
    server.crm.searchLag.ms = 0;
    expect(await createDeal.isApplied(client(), input, before, step)).toBe(true);
    expect(await createDeal.isApplied(client(), newDeal({ name: "Never made" }), longAgo, step)).toBe(false);
  });

  test("that were made are known by their number, though HubSpot failed to show them then", async () => {
    const input = newDeal({ name: "Unseen crane", contactId: contactId() });
    const before = await createDeal.before(client(), input, step);
    server.limits.reads = "broken_after_write";
    const { output, resource } = await createDeal.run(client(), input, step);
    server.calm();
    expect(output).toMatchObject({ name: "Unseen crane", stage: "contractsent", amount: "1500.50" });
    expect(resource).toMatchObject({ externalId: output.dealId, data: { amountMicros: 1_500_500_000 } });
    await createDeal.undo?.(client(), before, input, { ...step, output });
    expect(isGone("deals", output.dealId)).toBe(true);
  });

  test("keep an amount that is larger than we count in, digit for digit", async () => {
    const { output } = await createDeal.run(client(), newDeal({ amount: "123456789012345.01" }), step);
    expect(output.amount).toBe("123456789012345.01");
    const change = updateDeal.input.parse({ dealId: output.dealId, amount: "123456789012345.02" });
    expect((await updateDeal.run(client(), change, step)).wrote).toBe(true);
  });

  test("are emptied of an amount and a day that are given as an empty text, and filled again by the undo", async () => {
    const properties = {
      dealname: "Emptied",
      dealstage: "contractsent",
      amount: "15",
      closedate: "2026-12-31T12:00:00Z",
    };
    const made = server.crm.seed("deals", { properties });
    const change = updateDeal.input.parse({ dealId: made.id, amount: "", closesOn: "" });
    const before = await updateDeal.before(client(), change, step);
    const { output, resource } = await updateDeal.run(client(), change, step);
    expect([output.amount, resource?.data]).toMatchObject(["", { amountMicros: null, closesAt: null }]);
    await updateDeal.undo?.(client(), before, change, { ...step, output });
    expect(held("deals", made.id)).toMatchObject(properties);
    for (const wrong of [{ amount: "1.500,50" }, { closesOn: "2026-02-30" }, { name: "" }])
      expect(updateDeal.input.safeParse({ dealId: made.id, ...wrong }).success).toBe(false);
  });

  test.each([
    ["its name", "Offer sent", "184021", "94210", "Offer sent"],
    ["its id", "closedwon", "closedwon", "default", "Closed won (Sales pipeline)"],
  ])("move to a stage by %s, in whichever pipeline it is, and back", async (_, stage, id, pipeline, stageName) => {
    const made = server.crm.seed("deals", { properties: { dealname: "Moved", dealstage: "contractsent" } });
    server.crm.update("deals", made.id, { dealstage: "contractsent", pipeline: "default" });
    const input = moveDeal.input.parse({ dealId: made.id, stage });
    const before = await moveDeal.before(client(), input, step);
    const { output, wrote } = await moveDeal.run(client(), input, step);
    expect([wrote, held("deals", made.id)]).toMatchObject([true, { dealstage: id, pipeline }]);
    expect((await moveDeal.run(client(), input, step)).wrote).toBe(false);
    expect(moveDeal.describe(input, output, before)).toBe(`Moved the deal “Moved” to “${stageName}”.`);
    await moveDeal.undo?.(client(), before, input, { ...step, output });
    expect(held("deals", made.id)).toMatchObject({ dealstage: "contractsent", pipeline: "default" });
  });

  test("that were moved are known by the stage's id, whatever its name has come to mean", async () => {
    const made = server.crm.seed("deals", { properties: { dealname: "Renamed", dealstage: "contractsent" } });
    const input = moveDeal.input.parse({ dealId: made.id, stage: "Offer sent" });
    const before = await moveDeal.before(client(), input, step);
    const { output } = await moveDeal.run(client(), input, step);
    const renamed = { ...input, stage: "Closed won" };
    expect(await moveDeal.isApplied(client(), renamed, before, { ...step, output })).toBe(true);
    server.crm.update("deals", made.id, { dealstage: "contractsent", pipeline: "default" });
    expect(await moveDeal.isApplied(client(), renamed, before, { ...step, output })).toBe(false);
  });

  test.each([
    ["nobody has", "Nowhere", "contractsent: Contract sent (Sales pipeline)"],
    ["two pipelines have", "closed won", "closedwon: Closed won (Sales pipeline); 184022: Closed won (Renewals)"],
  ])("go to no stage that %s; the failure names those there are", async (_, stage, named) => {
    const made = server.crm.seed("deals", { properties: { dealname: "Stays", dealstage: "contractsent" } });
    const moving = moveDeal.run(client(), moveDeal.input.parse({ dealId: made.id, stage }), step);
    await expect(moving).rejects.toMatchObject({ code: "invalid_input", message: expect.stringContaining(named) });
  });

  test("are offered the stages of every pipeline in HubSpot's own order, told apart by it", async () => {
    expect(await moveDeal.listChoices?.(client(), "stage")).toEqual([
      { value: "appointmentscheduled", label: "Appointment scheduled (Sales pipeline)" },
      { value: "contractsent", label: "Contract sent (Sales pipeline)" },
      { value: "closedwon", label: "Closed won (Sales pipeline)" },
      { value: "closedlost", label: "Closed lost (Sales pipeline)" },
      { value: "184021", label: "Offer sent (Renewals)" },
      { value: "184022", label: "Closed won (Renewals)" },
    ]);
  });

  test("keep an amount and a date that HubSpot only writes another way", async () => {
    const properties = {
      dealname: "Same",
      dealstage: "contractsent",
      amount: "1500.50",
      closedate: "2026-12-31T12:00:00Z",
    };
    const made = server.crm.seed("deals", { properties });
    const same = updateDeal.input.parse({ dealId: made.id, amount: "1500.5", closesOn: "2026-12-31" });
    expect((await updateDeal.run(client(), same, step)).wrote).toBe(false);
    const more = updateDeal.input.parse({ dealId: made.id, amount: "1500.51" });
    const before = await updateDeal.before(client(), more, step);
    const { output, wrote } = await updateDeal.run(client(), more, step);
    expect(wrote).toBe(true);
    await updateDeal.undo?.(client(), before, more, { ...step, output });
    expect(held("deals", made.id)["amount"]).toBe("1500.50");
  });
});
