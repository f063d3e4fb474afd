import { Approval, ApprovalRule, type JsonObject } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, type TestGateway } from "../../testing/index.ts";
import { makeConnection } from "../../testing/make-connection.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { escalateApproval, openApproval, useGrant } from "./index.ts";

let bench: WorkflowBench;
let gateway: TestGateway;
let connectionId: string;

beforeAll(async () => {
  bench = await startWorkflowBench();
  ({ gateway } = bench);
  connectionId = await makeConnection(gateway.services.db, gateway.tenant, { name: "A shop" });
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

const input = (excerpt: string) => ({ postId: "7", excerpt });
const writing = () =>
  drawn(
    [
      ["start", "trigger.manual"],
      ["ask", "human.approval", { title: "May I?" }],
      ["write", "action.wordpress.update_post_excerpt", { connectionId, ...input("{{ trigger.excerpt }}") }],
    ],
    [
      ["start", "out", "ask"],
      ["ask", "approved", "write"],
    ],
  );
/** A workflow that writes after a yes, and its first run, which waits for that yes. */
const startWriting = async () => {
  const { id: workflowId } = await bench.publish(writing());
  const runId = await bench.start(workflowId, { excerpt: "Bees." });
  await bench.runIs(runId, "waiting");
  return { workflowId, runId };
};
let asked = 0;
/** Asks in a run as its step would, once more. */
const askIn = async (runId: string, excerpt: string) => {
  asked += 1;
  const { tenantId } = gateway.tenant;
  const path = `0.${asked}`;
  const request = {
    ...{ title: "May I?", message: "", details: {}, whenExpired: "rejected" as const, holdsForMs: 60_000 },
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
  };
  const write = { nodeId: "write", stepName: "write", connectorId: "wordpress", actionId: "update_post_excerpt" };
  const writes = [{ ...write, connectionId, input: input(excerpt) }];
  await openApproval(gateway.services, { tenantId, runId }, { nodeId: "ask", path, request, writes });
  const row = await gateway.services.db.withTenant(tenantId, (tx) =>
    tx.approval.findFirstOrThrow({ where: { tenantId, runId, path } }),
  );
  return Approval.parse(await bench.call("approvals.get", { approvalId: row.id }));
};
const approveIn = async (runId: string, excerpts: readonly string[]) => {
  for (const excerpt of excerpts) {
    const { id: approvalId } = await askIn(runId, excerpt);
    await bench.call("approvals.approve", { approvalId });
  }
};
const rulesOf = async (workflowId: string, state: "proposed" | "active" | "over") =>
  z
    .object({ items: z.array(ApprovalRule) })
    .parse(await bench.call("approvalRules.list", { state, limit: 50 }))
    .items.filter((rule) => rule.workflowId === workflowId);
const five = ["Bees 1.", "Bees 2.", "Bees 3.", "Bees 4.", "Bees 5."];

test("five approvals that were alike propose a rule, which nobody but who manages the organization accepts", async () => {
  const { workflowId, runId } = await startWriting();
  await approveIn(runId, five.slice(1));
  expect(await rulesOf(workflowId, "proposed")).toEqual([]);
  await approveIn(runId, five.slice(0, 1));
  const [rule] = await rulesOf(workflowId, "proposed");
  const bound = { tool: "wordpress.update_post_excerpt", connectionId, fixed: { postId: "7" }, free: ["excerpt"] };
  expect(rule).toMatchObject({ learnedFrom: 5, writes: [bound] });
  expect(await askIn(runId, "Nobody accepted yet.")).toMatchObject({ status: "pending" });
  const member = { token: await gateway.tenant.people.member.token() };
  const refused = await callOperation(gateway, "approvalRules.accept", { ruleId: rule?.id }, member);
  expect(refused.problem).toMatchObject({ code: "forbidden" });
});

test("an accepted rule lets a real run go on, in the name of who accepted it, up to its bound of the day", async () => {
  const { workflowId, runId } = await startWriting();
  await approveIn(runId, five);
  const [rule] = await rulesOf(workflowId, "proposed");
  await bench.call("approvalRules.accept", { ruleId: rule?.id, maxPerDay: 1 });
  const through = await bench.start(workflowId, { excerpt: "By a rule." });
  // Nobody is signed in at the shop: the step behind the rule's yes is tried, and waits for its connection.
  const waits = async () => (await bench.getRun(through)).waits;
  await expect.poll(waits, { timeout: 30_000, interval: 50 }).toMatchObject([{ kind: "connection", connectionId }]);
  const run = await bench.getRun(through);
  expect(run.steps.find(({ nodeId }) => nodeId === "ask")).toMatchObject({ status: "succeeded", port: "approved" });
  expect(run.approvals).toMatchObject([
    { status: "approved", decidedByName: null, rule: { id: rule?.id, acceptedByName: expect.any(String) } },
  ]);
  const entries = await gateway.database.asAdmin<{ actor: string; on_behalf_of: string }>(
    "select actor, on_behalf_of from audit_entry where action = 'approval.let_through' and object_id = $1",
    [run.approvals[0]?.id],
  );
  const onBehalfOf = `user:${gateway.tenant.people.owner.userId}`;
  expect(entries).toEqual([{ actor: `system:approval_rule:${rule?.id}`, on_behalf_of: onBehalfOf }]);
  expect(await rulesOf(workflowId, "active")).toMatchObject([{ usedToday: 1, maxPerDay: 1 }]);
  expect(await askIn(runId, "One too many.")).toMatchObject({ status: "pending", rule: null });
});

test("a rejection or an edit in between proposes nothing, and takes a proposal back", async () => {
  const { workflowId, runId } = await startWriting();
  const decide = async (operation: string, more: JsonObject = {}) => {
    const { id: approvalId, grants } = await askIn(runId, "Not like this.");
    const edits = [{ grantId: grants[0]?.id, arguments: input("Like this.") }];
    await bench.call(operation, { approvalId, ...(more["isEdited"] === true && { edits }) });
  };
  await approveIn(runId, five.slice(0, 3));
  await decide("approvals.reject");
  await approveIn(runId, five.slice(0, 3));
  await decide("approvals.approve", { isEdited: true });
  await approveIn(runId, five.slice(0, 4));
  expect(await rulesOf(workflowId, "proposed")).toEqual([]);
  await approveIn(runId, five.slice(4));
  const [rule] = await rulesOf(workflowId, "proposed");
  await decide("approvals.reject");
  expect(await rulesOf(workflowId, "over")).toMatchObject([{ id: rule?.id, status: "withdrawn" }]);
});

test("a revoked rule, or one whose accepter may not accept any more, lets nothing through, also what was not used yet", async () => {
  const { workflowId, runId } = await startWriting();
  await approveIn(runId, five);
  const [rule] = await rulesOf(workflowId, "proposed");
  const { tenantId, people } = gateway.tenant;
  const asAdmin = { token: await people.admin.token() };
  await callOperation(gateway, "approvalRules.accept", { ruleId: rule?.id }, asAdmin);
  const early = await askIn(runId, "Later.");
  expect(early).toMatchObject({ status: "approved", rule: { id: rule?.id } });
  await gateway.database.asAdmin("update membership set role = 'member' where user_id = $1", [people.admin.userId]);
  expect(await askIn(runId, "Demoted.")).toMatchObject({ status: "pending" });
  await gateway.database.asAdmin("update membership set role = 'admin' where user_id = $1", [people.admin.userId]);
  await bench.call("approvalRules.revoke", { ruleId: rule?.id });
  const use = {
    ...{ approvalId: early.id, runId, nodeId: "write", tool: "wordpress.update_post_excerpt" },
    ...{ connectionId, arguments: input("Later."), idempotencyKey: "later" },
  };
  const spend = gateway.services.db.withTenant(tenantId, (tx) => useGrant({ tx, tenantId }, use));
  await expect(spend).rejects.toMatchObject({ code: "forbidden", message: expect.stringContaining("revoked") });
  expect(await askIn(runId, "Asked again.")).toMatchObject({ status: "pending" });
});

test("what its workflow masks is in no notification or mail of an approval, which shows it to whoever decides", async () => {
  const person = { email: "zoe@hive.example", iban: "NL91ABNA0417164300" };
  const ask = { title: "Write to {{ trigger.person.email }}?", message: "From {{ trigger.person.iban }}" };
  const { id: workflowId, name } = await bench.publish(asking(ask));
  await bench.call("workflowSettings.change", { workflowId, maskedFields: ["email", "trigger.person.iban"] });
  const runId = await bench.start(workflowId, { person });
  await bench.runIs(runId, "waiting");
  const { id: approvalId, ...shown } = await approvalOf(runId);
  expect(shown).toMatchObject({ title: `Write to ${person.email}?`, message: `From ${person.iban}` });
  const toUserId = gateway.tenant.people.admin.userId;
  await bench.call("approvals.handOver", { approvalId, toUserId, reason: "Yours." });
  const told = await gateway.database.asAdmin<{ kind: string; text: string }>(
    "select kind, t::text as text from notification t where subject_id = $1",
    [approvalId],
  );
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(["approval.opened", "approval.handed_over"]));
  for (const { text } of told) {
    expect(text).toContain(name);
    expect(text).not.toMatch(/zoe@hive|NL91ABNA/);
  }
});
