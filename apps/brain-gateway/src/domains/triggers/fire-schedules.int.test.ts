import { WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { drawn } from "../../testing/workflow-bench.ts";
import { maxQueuedRuns } from "../runs/index.ts";
import { fireSchedules } from "./fire-schedules.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
}, 60_000);
afterAll(() => gateway?.close());
afterEach(() => vi.useRealTimers());

const asAdmin = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  gateway.database.asAdmin<Row>(sql, values);
const call = async (name: string, input: Record<string, unknown>) => {
  const token = await gateway.tenant.people.owner.token();
  const { body, problem } = await callOperation(gateway, name, input, { token });
  expect(problem, JSON.stringify(problem)).toBeUndefined();
  return body;
};

/** Publishes a workflow that starts every minute, and says that its time came `late` ago. */
const everyMinute = async (late: string, config: { missed?: string } = {}): Promise<string> => {
  const draft = drawn([["start", "trigger.schedule", { cron: "* * * * *", ...config }]], []);
  const { id, draftRevision } = WorkflowDetail.parse(await call("workflows.create", { name: "Every minute", draft }));
  await call("workflows.publish", { workflowId: id, draftRevision });
  await isDue(id, late);
  return id;
};
const isDue = (workflowId: string, late: string) =>
  asAdmin(
    "update workflow_trigger set next_fire_at = date_trunc('milliseconds', now()) - $2::interval where workflow_id = $1",
    [workflowId, late],
  );
const runsOf = (workflowId: string) => asAdmin("select trigger from run where workflow_id = $1", [workflowId]);
/** In how many seconds, by the database's clock, it is due next. */
const nextIn = async (workflowId: string): Promise<number> => {
  const text =
    "select extract(epoch from next_fire_at - now())::float as seconds from workflow_trigger where workflow_id = $1";
  return (await asAdmin<{ seconds: number }>(text, [workflowId]))[0]?.seconds ?? Number.NaN;
};
const skipped = (workflowId: string) =>
  asAdmin("select reason from audit_entry where action = 'workflow.skip_missed' and object_id = $1", [workflowId]);

/** As many runs of another workflow wait to begin as may; they go again with what is returned. */
const crowd = async (): Promise<() => Promise<unknown>> => {
  const other = await everyMinute("-1 day");
  await asAdmin(
    `insert into run (tenant_id, id, workflow_id, version_id, trigger_node_id, trigger_kind, trigger, status, correlation_id)
     select tenant_id, gen_random_uuid(), workflow_id, version_id, node_id, kind, '{}', 'queued', 'crowd'
     from workflow_trigger, generate_series(1, $2) where workflow_id = $1`,
    [other, maxQueuedRuns],
  );
  return () => asAdmin("delete from run where correlation_id = 'crowd'");
};
const timesOf = async (workflowId: string) => {
  const text = "select next_fire_at as due, put_off_until as until from workflow_trigger where workflow_id = $1";
  return (await asAdmin<{ due: Date; until: Date | null }>(text, [workflowId]))[0];
};
/** As much time goes by for a schedule that was put off. */
const passes = (workflowId: string, time: string) =>
  asAdmin(
    `update workflow_trigger set next_fire_at = next_fire_at - $2::interval, put_off_until = put_off_until - $2::interval
     where workflow_id = $1 and put_off_until is not null`,
    [workflowId, time],
  );

describe("a schedule", () => {
  it("starts one run for any number of missed times, and goes on with the next", async () => {
    const id = await everyMinute("3 hours");
    await fireSchedules(gateway.services);
    await fireSchedules(gateway.services);
    expect(await runsOf(id)).toEqual([{ trigger: { scheduledFor: expect.any(String) } }]);
    expect(await nextIn(id)).toBeGreaterThan(0);
    expect(await nextIn(id)).toBeLessThanOrEqual(60);
  });

  it("skips what was missed where that is wished, says so, and still starts what is merely late", async () => {
    const id = await everyMinute("3 hours", { missed: "skip" });
    await fireSchedules(gateway.services);
    expect(await runsOf(id)).toEqual([]);
    expect(await skipped(id)).toEqual([{ reason: expect.stringContaining("skip what was missed") }]);
    await isDue(id, "30 seconds");
    await fireSchedules(gateway.services);
    expect(await runsOf(id)).toHaveLength(1);
  });

  it("starts one run when many workers find it due at once", async () => {
    const id = await everyMinute("1 second");
    await Promise.all(Array.from({ length: 6 }, () => fireSchedules(gateway.services)));
    expect(await runsOf(id)).toHaveLength(1);
  });

  it("starts nothing while its workflow is paused, and makes up for nothing when it is resumed", async () => {
    const id = await everyMinute("1 second");
    await call("workflows.pause", { workflowId: id });
    await fireSchedules(gateway.services);
    await isDue(id, "2 minutes");
    await call("workflows.resume", { workflowId: id });
    await fireSchedules(gateway.services);
    expect(await runsOf(id)).toEqual([]);
    expect(await nextIn(id)).toBeGreaterThan(0);
  });

  it("drops no time on a worker whose clock is ahead", async () => {
    const id = await everyMinute("1 second");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 300_000 });
    await fireSchedules(gateway.services);
    vi.useRealTimers();
    expect(await runsOf(id)).toHaveLength(1);
    expect(await nextIn(id)).toBeLessThanOrEqual(60);
  });

  it("that is put off is tried again in a minute, and starts for the time that it was for", async () => {
    const id = await everyMinute("1 second");
    const clear = await crowd();
    const before = await timesOf(id);
    await fireSchedules(gateway.services);
    const putOff = await timesOf(id);
    expect(putOff).toEqual({ due: before?.due, until: expect.any(Date) });
    await clear();
    await fireSchedules(gateway.services);
    expect([await runsOf(id), await timesOf(id)]).toEqual([[], putOff]);
    await passes(id, "1 minute");
    const due = (await timesOf(id))?.due.toISOString();
    await fireSchedules(gateway.services);
    expect(await runsOf(id)).toEqual([{ trigger: { scheduledFor: due } }]);
    expect((await timesOf(id))?.until).toBeNull();
  });

  it("that is put off until its time is missed skips it where that is wished", async () => {
    const id = await everyMinute("1 second", { missed: "skip" });
    const clear = await crowd();
    for (let minute = 0; minute < 6; minute += 1) {
      await fireSchedules(gateway.services);
      await passes(id, "1 minute");
    }
    await clear();
    expect(await skipped(id)).toHaveLength(1);
    expect([await runsOf(id), (await timesOf(id))?.until]).toEqual([[], null]);
  });
});
