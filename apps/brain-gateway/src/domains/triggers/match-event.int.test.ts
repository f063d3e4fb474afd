import type { JsonObject } from "@bizosaas/contracts";
import { maxLineage } from "@bizosaas/workflows";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { makeConnection } from "../../testing/make-connection.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { recordEvents } from "../resources/record-events.ts";
import { matchEvent } from "./match-event.ts";

let bench: WorkflowBench;
let connectionId: string;
const tenantOf = () => bench.gateway.tenant.tenantId;

beforeAll(async () => {
  bench = await startWorkflowBench();
  connectionId = await makeConnection(bench.gateway.services.db, bench.gateway.tenant);
}, 60_000);
afterAll(() => bench?.close());

/** A kind of its own for each test: workflows of the others don't listen. */
type Kind = "cms.post" | "cms.page" | "cms.media";

/** As a sync tells it. Everything that it starts is queued when this answers. */
const happen = (kind: Kind, causedByRunId: string | null = null): Promise<void> => {
  const { services } = bench.gateway;
  return services.db
    .withTenant(tenantOf(), async (tx) => {
      await recordEvents({ tx, tenantId: tenantOf() }, [
        {
          ...{ change: "updated", connectionId, kind, resourceId: crypto.randomUUID(), externalId: "1" },
          ...{ data: {}, causedByRunId, receiptId: null },
        },
      ]);
      return tx.tenantEvent.findFirstOrThrow({ where: { tenantId: tenantOf() }, orderBy: { id: "desc" } });
    })
    .then(async ({ id }) => {
      await matchEvent(services, tenantOf(), id);
      // The worker matches it too: later it would find workflows that were published since.
      const left = "select from outbox_message where topic = 'event.match' and payload->>'eventId' = $1";
      await expect
        .poll(() => bench.gateway.database.asAdmin(left, [id]), { timeout: 15_000, interval: 20 })
        .toHaveLength(0);
    });
};

const runsOf = async (workflowId: string): Promise<string[]> => {
  const page = z.object({ items: z.array(z.object({ id: z.string() })) });
  return page.parse(await bench.call("runs.list", { workflowId })).items.map(({ id }) => id);
};
const newestOf = async (workflowId: string): Promise<string> => {
  const [runId = ""] = await runsOf(workflowId);
  await bench.runIs(runId, "succeeded");
  return runId;
};
/** Why the workflow was not started, as its organization's audit log says it. */
const heldBack = async (workflowId: string): Promise<unknown[]> => {
  const Page = z.object({ items: z.array(z.object({ objectId: z.string(), reason: z.string().nullable() })) });
  const { items } = Page.parse(await bench.call("audit.list", { action: "workflow.hold_back" }));
  return items.filter(({ objectId }) => objectId === workflowId).map(({ reason }) => reason);
};

const watching = (resourceKind: Kind, steps: [string, string, JsonObject][] = []) =>
  drawn(
    [["start", "trigger.resource", { connectionId, resourceKind, change: "updated" }], ...steps],
    steps.map(([id], index) => [steps[index - 1]?.[0] ?? "start", "out", id]),
  );
const callable = drawn([["start", "trigger.call"]], []);

it("never starts a workflow for what a workflow that it called has changed, and says why", async () => {
  const called = await bench.publish(callable);
  const workflow = await bench.publish(watching("cms.post", [["run", "flow.call", { workflowId: called.id }]]));
  await happen("cms.post");
  await newestOf(workflow.id);
  const inner = await newestOf(called.id);
  await happen("cms.post", inner);
  await happen("cms.post", inner);
  expect(await runsOf(workflow.id)).toHaveLength(1);
  expect(await heldBack(workflow.id)).toEqual([expect.stringContaining("does not start it again")]);
});

it("lets two workflows that write what both watch start each other once, not for ever", async () => {
  const one = await bench.publish(watching("cms.page"));
  await happen("cms.page");
  const two = await bench.publish(watching("cms.page"));
  await happen("cms.page", await newestOf(one.id));
  await happen("cms.page", await newestOf(two.id));
  expect([(await runsOf(one.id)).length, (await runsOf(two.id)).length]).toEqual([1, 1]);
  await happen("cms.page");
  expect([(await runsOf(one.id)).length, (await runsOf(two.id)).length]).toEqual([2, 2]);
});

it("never starts a workflow for what the one that looks after its failures has changed", async () => {
  const nurse = await bench.publish(callable);
  const failing = await bench.publish(
    watching("cms.media", [["stop", "flow.stop", { status: "failed", message: "No." }]]),
  );
  await bench.call("workflowSettings.change", { workflowId: failing.id, errorWorkflowId: nurse.id });
  await happen("cms.media");
  await expect.poll(async () => (await runsOf(nurse.id)).length, { timeout: 15_000 }).toBe(1);
  await happen("cms.media", await newestOf(nurse.id));
  expect(await runsOf(failing.id)).toHaveLength(1);
});

it("ends a row of workflows that start one another, and says so", async () => {
  let led: string | null = null;
  for (let length = 0; length < maxLineage; length += 1) {
    const { id: workflowId } = await bench.publish(watching("cms.post"));
    await happen("cms.post", led);
    led = await newestOf(workflowId);
  }
  const last = await bench.publish(watching("cms.post"));
  await happen("cms.post", led);
  expect(await runsOf(last.id)).toEqual([]);
  expect(await heldBack(last.id)).toEqual([expect.stringContaining("Too many workflows")]);
});

it("wakes who waits for a change, and starts the others, while one workflow that watches for it takes no more runs", async () => {
  const { asAdmin } = bench.gateway.database;
  const waiting = await bench.publish(
    drawn(
      [
        ["start", "trigger.manual"],
        ["await", "flow.wait_event", { connectionId, resourceKind: "cms.page" }],
      ],
      [["start", "out", "await"]],
    ),
  );
  const waits = await bench.start(waiting.id);
  await bench.runIs(waits, "waiting");
  const full = await bench.publish(watching("cms.page"));
  await bench.call("workflowSettings.change", { workflowId: full.id, maxRunsAtOnce: 1 });
  await asAdmin(
    `insert into run (tenant_id, id, workflow_id, version_id, trigger_node_id, trigger_kind, trigger, status, correlation_id, place)
     select tenant_id, gen_random_uuid(), workflow_id, id, 'start', 'trigger.resource', '{}', 'queued', 'test', 'waits'
     from workflow_version, generate_series(1, 10000) where workflow_id = $1`,
    [full.id],
  );
  const open = await bench.publish(watching("cms.page"));
  await expect(happen("cms.page")).rejects.toMatchObject({ name: "PutOff", cause: { code: "rate_limited" } });
  await bench.runIs(waits, "succeeded");
  expect(await runsOf(open.id)).toHaveLength(1);
  const left = () =>
    asAdmin(`select attempts > 0 as "isTried", dead_after - attempts as "left", claimed_by as "heldBy"
      from outbox_message where topic = 'event.match'`);
  await expect.poll(left, { timeout: 20_000 }).toEqual([{ isTried: true, left: 12, heldBy: null }]);
  await asAdmin("delete from run where workflow_id = $1", [full.id]);
  await expect.poll(() => runsOf(full.id), { timeout: 20_000 }).toHaveLength(1);
  await expect.poll(left, { timeout: 20_000 }).toEqual([]);
});
