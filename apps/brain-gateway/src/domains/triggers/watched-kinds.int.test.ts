import { WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { makeConnection } from "../../testing/make-connection.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";

let bench: WorkflowBench;
beforeAll(async () => {
  bench = await startWorkflowBench();
}, 60_000);
afterAll(() => bench?.close());

const connect = (connectorId: string, name: string): Promise<string> =>
  makeConnection(bench.gateway.services.db, bench.gateway.tenant, { connectorId, name });
const synced = (connectionId: string, kind: string, statusLabels: Record<string, string>) => {
  const { tenantId } = bench.gateway.tenant;
  return bench.gateway.services.db.withTenant(tenantId, (tx) =>
    tx.syncState.create({ data: { tenantId, connectionId, kind, statusLabels } }),
  );
};
const seen = (connectionId: string, kind: string, status: string) => {
  const { tenantId } = bench.gateway.tenant;
  const row = { externalId: status, title: "Seen", data: { status }, hash: "hash" };
  return bench.gateway.services.db.withTenant(tenantId, (tx) =>
    tx.resource.create({ data: { tenantId, connectionId, kind, ...row } }),
  );
};

const statusesOf = async (connectionId: string, kind: string) => {
  const listed = await bench.call("resources.listConnectionStatuses", { connectionId, kind });
  return z.object({ items: z.array(z.unknown()) }).parse(listed).items;
};
/** What keeps a workflow from being published that starts, and one that waits, so; and what it is warned of. */
const foundIn = async (connectionId: string, resourceKind: string, status?: string) => {
  const watched = { connectionId, resourceKind, ...(status !== undefined && { status }) };
  const draft = drawn(
    [
      ["start", "trigger.resource", watched],
      ["await", "flow.wait_event", watched],
    ],
    [["start", "out", "await"]],
  );
  const created = await bench.call("workflows.create", { name: "Watches", draft });
  const { problems, warnings } = WorkflowDetail.parse(created);
  const placesOf = (found: typeof problems) => found.map(({ nodeId, field }) => `${nodeId}.${field}`);
  return { problems: placesOf(problems), warnings: placesOf(warnings) };
};
const problemsOf = async (connectionId: string, resourceKind: string, status?: string) =>
  (await foundIn(connectionId, resourceKind, status)).problems;

const both = ["start.status", "await.status"];

it("watches for a shop's own states of orders, and doubts one that none of its orders is in", async () => {
  const shop = await connect("woocommerce", "Shop");
  await seen(shop, "shop.order", "assembling");
  const statuses = await statusesOf(shop, "shop.order");
  expect(statuses).toContainEqual({ value: "processing", label: null });
  expect(statuses).toContainEqual({ value: "assembling", label: null });
  for (const status of ["completed", "assembling"])
    expect(await foundIn(shop, "shop.order", status)).toEqual({ problems: [], warnings: [] });
  // A shop's own state lives on while no order stands in it.
  expect(await foundIn(shop, "shop.order", "packed")).toEqual({ problems: [], warnings: both });
});

it("watches a connection for nothing but its own kinds", async () => {
  const crm = await connect("hubspot", "CRM");
  expect(await problemsOf(crm, "cms.post")).toEqual(["start.resourceKind", "await.resourceKind"]);
  expect(await problemsOf(crm, "crm.company")).toEqual([]);
  expect(await problemsOf(crm, "crm.company", "lead")).toEqual(["start.status", "await.status"]);
});

it("knows the stages that a CRM names once it has named them, and takes any before", async () => {
  const crm = await connect("hubspot", "Other CRM");
  expect(await problemsOf(crm, "crm.deal", "184022")).toEqual([]);
  await synced(crm, "crm.deal", { "184022": "Signed (Sales)" });
  expect(await statusesOf(crm, "crm.deal")).toEqual([{ value: "184022", label: "Signed (Sales)" }]);
  expect(await problemsOf(crm, "crm.deal", "184022")).toEqual([]);
  expect(await problemsOf(crm, "crm.deal", "won")).toEqual(["start.status", "await.status"]);
});

it("refuses no stage while a CRM's names of them couldn't be read, whatever deals were seen", async () => {
  const crm = await connect("hubspot", "Third CRM");
  await synced(crm, "crm.deal", {});
  await seen(crm, "crm.deal", "contractsent");
  expect(await foundIn(crm, "crm.deal", "contractsent")).toEqual({ problems: [], warnings: [] });
  expect(await foundIn(crm, "crm.deal", "closedwon")).toEqual({ problems: [], warnings: both });
});
