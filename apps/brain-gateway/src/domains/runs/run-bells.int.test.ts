import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { DurableContext } from "../../platform/engine/index.ts";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { drawn, type Line, type Step } from "../../testing/workflow-bench.ts";
import { executeRun } from "./execute-run.ts";
import { createRunBells, type RunBells } from "./run-bells.ts";
import { wakeRun } from "./wake-run.ts";

let gateway: TestGateway;
let bells: RunBells;
beforeAll(async () => {
  gateway = await startTestGateway();
  bells = createRunBells(gateway.services);
});
afterAll(async () => {
  await bells?.close();
  await gateway?.close();
});

const durable: DurableContext = {
  ...{ isBegun: () => true, begin: () => Promise.resolve(), rest: (until) => until },
};

const runOf = async (steps: Step[], lines: Line[]): Promise<string> => {
  const runId = await makeRun(gateway.services.db, gateway.tenant, "running");
  await gateway.database.asAdmin(
    "update workflow_version v set definition = $2::jsonb from run r where r.id = $1 and v.id = r.version_id",
    [runId, JSON.stringify(drawn([["start", "trigger.manual"], ...steps], lines))],
  );
  return runId;
};
const carry = (runId: string) =>
  executeRun(gateway.services, bells)({ tenantId: gateway.tenant.tenantId, runId }, durable);
const statusOf = async (runId: string) =>
  (await gateway.database.asAdmin<{ status: string }>("select status from run where id = $1", [runId]))[0]?.status;
const runIs = (runId: string, status: string) => expect.poll(() => statusOf(runId), { timeout: 10_000 }).toBe(status);

const withApproval = () =>
  runOf(
    [
      ["ask", "human.approval", { title: "May I?" }],
      ["after", "data.transform", { fields: { yes: "true" } }],
    ],
    [
      ["start", "out", "ask"],
      ["ask", "approved", "after"],
    ],
  );
/** Behind everybody's back: nothing tells the run. */
const approve = (runId: string) =>
  gateway.database.asAdmin("update approval set status = 'approved', decided_at = now() where run_id = $1", [runId]);

test("a run that waits is found although the telling that it was woken was lost, and only then", async () => {
  const runId = await withApproval();
  const carried = carry(runId);
  await runIs(runId, "waiting");
  await approve(runId);
  await bells.look();
  expect(await statusOf(runId)).toBe("waiting");
  await gateway.database.asAdmin("update run set wakes = wakes + 1 where id = $1", [runId]);
  await bells.look();
  await carried;
  expect(await statusOf(runId)).toBe("succeeded");
});

test("a run that is woken goes on at once, and one that is over is not counted any more", async () => {
  const runId = await withApproval();
  const ref = { tenantId: gateway.tenant.tenantId, runId };
  const carried = carry(runId);
  await runIs(runId, "waiting");
  await approve(runId);
  await wakeRun(gateway.services, ref);
  await carried;
  expect(await statusOf(runId)).toBe("succeeded");
  await wakeRun(gateway.services, ref);
  const [row] = await gateway.database.asAdmin<{ wakes: number }>("select wakes from run where id = $1", [runId]);
  expect(row?.wakes).toBe(1);
});

test("a run that waits for a moment goes on although the clock was set past it while it waited", async () => {
  const runId = await runOf([["rest", "flow.wait", { duration: "2h" }]], [["start", "out", "rest"]]);
  const carried = carry(runId);
  await runIs(runId, "waiting");
  await bells.look();
  expect(await statusOf(runId)).toBe("waiting");
  try {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2 * 3_600_000 + 1000 });
    await bells.look();
    await carried;
    expect(await statusOf(runId)).toBe("succeeded");
  } finally {
    vi.useRealTimers();
  }
});

test("whoever lost a run closes nothing of what it waits for, also where its own deadline is past", async () => {
  const runId = await withApproval();
  const carried = carry(runId);
  await runIs(runId, "waiting");
  await gateway.database.asAdmin("update run set fence = fence + 1, wakes = wakes + 1 where id = $1", [runId]);
  try {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 400 * 86_400_000 });
    await bells.look();
    await carried;
  } finally {
    vi.useRealTimers();
  }
  const rows = await gateway.database.asAdmin("select status from approval where run_id = $1", [runId]);
  expect(rows).toEqual([{ status: "pending" }]);
  expect(await statusOf(runId)).toBe("waiting");
});
