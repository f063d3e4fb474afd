import type { JsonObject } from "@bizosaas/contracts";
import { createNodeRegistry } from "@bizosaas/workflows";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { callOperation } from "../../testing/index.ts";
import { makeConnection } from "../../testing/make-connection.ts";
import { drawn, type Step, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { recordEvents } from "../resources/record-events.ts";
import { fireSchedules } from "./fire-schedules.ts";

let bench: WorkflowBench;
let connectionId: string;
const tenantOf = () => bench.gateway.tenant.tenantId;

beforeAll(async () => {
  bench = await startWorkflowBench();
  connectionId = await makeConnection(bench.gateway.services.db, bench.gateway.tenant);
}, 60_000);
afterAll(() => bench?.close());

const alone = (kind: string, config: JsonObject = {}) => drawn([["start", kind, config] satisfies Step], []);
const asked = { name: "name", label: "Name", kind: "text", required: true };

/** Starts a workflow of each kind of trigger as the world does. Answers the workflow whose run tells what came. */
const starts: Record<string, () => Promise<string>> = {
  "trigger.manual": async () => {
    const { id } = await bench.publish(alone("trigger.manual"));
    await bench.start(id);
    return id;
  },
  "trigger.call": async () => {
    const { id } = await bench.publish(alone("trigger.call"));
    const caller = drawn(
      [
        ["start", "trigger.manual"],
        ["run", "flow.call", { workflowId: id }],
      ],
      [["start", "out", "run"]],
    );
    await bench.start((await bench.publish(caller)).id);
    return id;
  },
  "trigger.resource": async () => {
    const { id } = await bench.publish(alone("trigger.resource", { connectionId, resourceKind: "cms.post" }));
    const happened = { change: "created", kind: "cms.post", connectionId, externalId: "1", data: {} } as const;
    const event = { ...happened, resourceId: crypto.randomUUID(), causedByRunId: null, receiptId: null };
    await bench.gateway.services.db.withTenant(tenantOf(), (tx) => recordEvents({ tx, tenantId: tenantOf() }, [event]));
    return id;
  },
  "trigger.schedule": async () => {
    const { id } = await bench.publish(alone("trigger.schedule", { cron: "0 9 * * *" }));
    const due = "update workflow_trigger set next_fire_at = now() - interval '1 second' where workflow_id = $1";
    await bench.gateway.database.asAdmin(due, [id]);
    await fireSchedules(bench.gateway.services);
    return id;
  },
  "trigger.webhook": async () => {
    const { workflowId, deliver } = await bench.publishHook(drawn([["hook", "trigger.webhook"]], []));
    await deliver({ orderId: "7" });
    return workflowId;
  },
  "trigger.form": async () => {
    const { id, forms } = await bench.publish(alone("trigger.form", { title: "Ask", fields: [asked] }));
    const address = forms[0]?.url.split("/").at(-1) ?? "";
    const sent = { address, submissionId: crypto.randomUUID(), values: { name: "Anna" } };
    await callOperation(bench.gateway, "forms.submit", sent);
    return id;
  },
};

const triggers = createNodeRegistry([])
  .list()
  .filter(({ category }) => category === "trigger");

it.each(triggers.map(({ kind, sample }) => [kind, sample] as const))(
  "%s shows as its example what its runs are given",
  async (kind, sample) => {
    const workflowId = await starts[kind]?.();
    const given = "select trigger from run where workflow_id = $1";
    const run = async () => (await bench.gateway.database.asAdmin<{ trigger: unknown }>(given, [workflowId]))[0];
    await expect.poll(run, { timeout: 15_000 }).toBeDefined();
    const keysOf = (value: unknown) => Object.keys(z.looseObject({}).parse(value)).sort();
    expect(keysOf((await run())?.trigger)).toEqual(keysOf(sample));
  },
);
