import { type ResourceKind, type StepSample, TestBench, WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { recordEvents } from "../resources/record-events.ts";

let bench: WorkflowBench;
let connectionId: string;
const tenantOf = () => bench.gateway.tenant.tenantId;

beforeAll(async () => {
  bench = await startWorkflowBench();
  connectionId = await bench.gateway.services.db.withTenant(tenantOf(), async (tx) => {
    const tenantId = tenantOf();
    const createdById = bench.gateway.tenant.people.owner.userId;
    const made = { connectorId: "hubspot", name: "CRM", status: "connected", config: {}, account: {} };
    const { id } = await tx.connection.create({
      data: { tenantId, ...made, hosts: [], createdById, nextSyncAt: null },
    });
    const contact = (name: string, day: number) => ({
      ...{ tenantId, connectionId: id, kind: "crm.contact", externalId: name, title: name, hash: name },
      ...{ data: { name, email: `${name}@hive.example` }, vendorUpdatedAt: new Date(Date.UTC(2026, 2, day)) },
    });
    await tx.resource.createMany({ data: [contact("anna", 1), contact("bram", 9), contact("cees", 4)] });
    return id;
  });
}, 60_000);
afterAll(() => bench?.close());

const watching = (resourceKind: ResourceKind) =>
  drawn([["start", "trigger.resource", { connectionId, resourceKind }]], []);

/** What the builder is told that the start would hand on. */
const knownOf = async (workflowId: string) => {
  const text = z.string().parse(await bench.call("workflowTests.watch", { workflowId }));
  const sent = z
    .looseObject({ json: z.unknown().optional() })
    .parse(JSON.parse(/data: (.*)/.exec(text)?.[1] ?? "null"));
  return TestBench.parse(sent.json ?? sent).known;
};
const samplesOf = async (workflowId: string) => {
  const listed = await bench.call("workflowTests.listSamples", { workflowId, nodeId: "start" });
  return z.object({ items: z.array(z.custom<StepSample>()) }).parse(listed).items;
};
const choose = async ({ id: workflowId, draftRevision }: WorkflowDetail, kind: ResourceKind) =>
  WorkflowDetail.parse(await bench.call("workflows.saveDraft", { workflowId, draftRevision, draft: watching(kind) }));

it("a start hands on the newest record of the chosen kind, and an example of the kind where there is none", async () => {
  const made = await bench.call("workflows.create", { name: "Watching", draft: watching("crm.contact") });
  const draft = WorkflowDetail.parse(made);
  expect(await knownOf(draft.id)).toMatchObject([
    { source: "record", output: { kind: "crm.contact", externalId: "bram", data: { email: "bram@hive.example" } } },
  ]);
  await choose(draft, "shop.order");
  expect(await knownOf(draft.id)).toMatchObject([
    { source: "example", output: { kind: "shop.order", data: { number: "1042", lines: [{ quantity: 3 }] } } },
  ]);
  expect(await samplesOf(draft.id)).toMatchObject([{ source: "example", output: { kind: "shop.order" } }]);
});

it("what a run was started by is shown no more once another kind is chosen", async () => {
  const published = await bench.publish(watching("crm.company"));
  const happened = {
    change: "created",
    kind: "crm.company",
    connectionId,
    externalId: "7",
    data: { name: "Hive" },
  } as const;
  const event = { ...happened, resourceId: crypto.randomUUID(), causedByRunId: null, receiptId: null };
  const tenantId = tenantOf();
  await bench.gateway.services.db.withTenant(tenantId, (tx) => recordEvents({ tx, tenantId }, [event]));
  const ran = { source: "run", output: { kind: "crm.company", externalId: "7" } };
  await expect.poll(() => knownOf(published.id), { timeout: 15_000 }).toMatchObject([ran]);
  expect((await samplesOf(published.id)).map(({ source }) => source)).toEqual(["run", "example"]);
  const detail = WorkflowDetail.parse(await bench.call("workflows.get", { workflowId: published.id }));
  const changed = await choose(detail, "crm.contact");
  expect(await knownOf(published.id)).toMatchObject([{ source: "record", output: { externalId: "bram" } }]);
  expect((await samplesOf(published.id)).map(({ source }) => source)).toEqual([
    ...["record", "record", "record", "example"],
  ]);
  await choose(changed, "crm.company");
  expect(await knownOf(published.id)).toMatchObject([ran]);
});

it("a draft whose connection is none shows an example", async () => {
  const start = { connectionId: "the website", resourceKind: "crm.contact" };
  const draft = drawn([["start", "trigger.resource", start]], []);
  const { id } = WorkflowDetail.parse(await bench.call("workflows.create", { name: "Pasted", draft }));
  expect(await knownOf(id)).toMatchObject([{ source: "example", output: { kind: "crm.contact" } }]);
  expect((await samplesOf(id)).map(({ source }) => source)).toEqual(["example"]);
});
