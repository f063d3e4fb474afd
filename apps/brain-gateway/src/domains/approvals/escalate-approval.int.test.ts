import { Approval, type JsonObject } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { TestGateway } from "../../testing/index.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { escalateApproval } from "./index.ts";

let bench: WorkflowBench;
let gateway: TestGateway;

beforeAll(async () => {
  bench = await startWorkflowBench();
  ({ gateway } = bench);
}, 60_000);
afterAll(() => bench?.close());

const asking = (config: JsonObject) =>
  drawn(
    [
      ["start", "trigger.manual"],
      ["ask", "human.approval", { title: "May I?", ...config }],
      ["after", "data.transform", { fields: { answer: "steps.ask.outcome" } }],
    ],
    [
      ["start", "out", "ask"],
      ["ask", "approved", "after"],
    ],
  );
const startAsking = async (config: JsonObject) => {
  const { id: workflowId } = await bench.publish(asking(config));
  const runId = await bench.start(workflowId);
  await bench.runIs(runId, "waiting");
  return { workflowId, runId };
};
const approvalOf = async (runId: string): Promise<Approval> => {
  const [approval] = (await bench.getRun(runId)).approvals;
  return Approval.parse(approval);
};
const isEscalated = (runId: string) =>
  expect.poll(async () => (await approvalOf(runId)).escalatedAt !== null, { timeout: 20_000, interval: 50 }).toBe(true);
const toldOf = async (approvalId: string, kind: string) => {
  const rows = await gateway.database.asAdmin<{ user_id: string; is_mail_due: boolean }>(
    "select user_id, is_mail_due from notification where subject_id = $1 and kind = $2 order by user_id",
    [approvalId, kind],
  );
  return rows.map(({ user_id }) => user_id);
};
const escalations = async (approvalId: string) =>
  z
    .object({ n: z.number() })
    .parse(
      (
        await gateway.database.asAdmin<{ n: number }>(
          "select count(*)::int as n from audit_entry where action = 'approval.escalate' and object_id = $1",
          [approvalId],
        )
      )[0],
    ).n;

test("an approval that nobody decides is escalated once in a real run, and the yes after it counts", async () => {
  const { admin, viewer } = gateway.tenant.people;
  const { runId } = await startAsking({ escalateAfter: "1s", escalatePeople: [admin.userId, viewer.userId] });
  await isEscalated(runId);
  const approval = await approvalOf(runId);
  expect(approval).toMatchObject({ status: "pending", events: [{ kind: "escalated", toNames: [expect.any(String)] }] });
  expect(await toldOf(approval.id, "approval.escalated")).toEqual([admin.userId]);
  const escalation = { at: new Date().toISOString(), roles: ["owner"], userIds: [] };
  const ref = { tenantId: gateway.tenant.tenantId, runId };
  await escalateApproval(gateway.services, ref, { nodeId: "ask", path: "", escalation });
  expect(await escalations(approval.id)).toBe(1);
  await bench.call("approvals.approve", { approvalId: approval.id });
  const run = await bench.runIs(runId, "succeeded");
  expect(run.steps.find(({ nodeId }) => nodeId === "after")?.output).toEqual({ answer: "approved" });
});

test("an escalation whose moment passed while its run was paused is made once the run goes on, and only once", async () => {
  const { runId } = await startAsking({ escalateAfter: "2s", escalateRoles: ["admin"] });
  await bench.call("runs.pause", { runId });
  await bench.runIs(runId, "paused");
  const { id, escalatesAt } = await approvalOf(runId);
  await expect.poll(() => Date.now() > Date.parse(escalatesAt ?? ""), { timeout: 5000 }).toBe(true);
  expect((await approvalOf(runId)).escalatedAt).toBeNull();
  await bench.call("runs.resume", { runId });
  await isEscalated(runId);
  await bench.call("runs.pause", { runId });
  await bench.runIs(runId, "paused");
  await bench.call("runs.resume", { runId });
  await bench.call("approvals.reject", { approvalId: id });
  await bench.runIs(runId, "succeeded");
  expect(await escalations(id)).toBe(1);
});

test("where everybody who was named lost the right, the owners are asked; what is decided is not escalated", async () => {
  const { owner, viewer } = gateway.tenant.people;
  const { runId } = await startAsking({ escalateAfter: "1s", escalatePeople: [viewer.userId] });
  await isEscalated(runId);
  const { id } = await approvalOf(runId);
  expect(await toldOf(id, "approval.escalated")).toEqual([owner.userId]);
  await bench.call("approvals.reject", { approvalId: id });
  const decided = await startAsking({ escalateAfter: "1h", escalateRoles: ["owner"] });
  const approval = await approvalOf(decided.runId);
  await bench.call("approvals.reject", { approvalId: approval.id });
  const escalation = { at: new Date().toISOString(), roles: ["owner"], userIds: [] };
  const ref = { tenantId: gateway.tenant.tenantId, runId: decided.runId };
  await escalateApproval(gateway.services, ref, { nodeId: "ask", path: "", escalation });
  expect(await escalations(approval.id)).toBe(0);
});
