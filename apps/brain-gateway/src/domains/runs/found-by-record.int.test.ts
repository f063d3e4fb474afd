import type { JsonObject, ResourceKind } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { makeConnection } from "../../testing/make-connection.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { recordEvents } from "../resources/record-events.ts";

let bench: WorkflowBench;
let connectionId: string;

beforeAll(async () => {
  bench = await startWorkflowBench();
  connectionId = await makeConnection(bench.gateway.services.db, bench.gateway.tenant, { connectorId: "woocommerce" });
}, 60_000);
afterAll(() => bench?.close());

/** As a sync tells it. */
const happen = (kind: ResourceKind, data: JsonObject): Promise<void> => {
  const { tenantId } = bench.gateway.tenant;
  const record = {
    change: "created" as const,
    connectionId,
    kind,
    resourceId: crypto.randomUUID(),
    externalId: "1042",
  };
  return bench.gateway.services.db.withTenant(tenantId, (tx) =>
    recordEvents({ tx, tenantId }, [{ ...record, data, causedByRunId: null, receiptId: null }]),
  );
};

const Runs = z.object({
  items: z.array(z.object({ status: z.string(), triggerSummary: z.string(), searchValues: z.array(z.unknown()) })),
});
const found = async (search: string) => Runs.parse(await bench.call("runs.list", { search })).items;

test("a run is told and found by the order that set it off, though nobody marked a value", async () => {
  const watching = { connectionId, resourceKind: "shop.order", change: "created" };
  await bench.publish(drawn([["start", "trigger.resource", watching]], []));
  await happen("shop.order", { name: "Order 1042, Ada Jansen", email: "ada@example.com" });
  await happen("shop.order", { name: "Order 1043, Jan de Bij" });
  await expect.poll(() => found("order 104"), { timeout: 20_000, interval: 50 }).toHaveLength(2);
  expect(await found("ORDER 1042")).toEqual([
    { status: "succeeded", triggerSummary: "“Order 1042, Ada Jansen” is new", searchValues: [] },
  ]);
  expect(await found("ada@example.com")).toEqual([]);
});
