import type { Approval } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { openApproval, passOnOfAbsent } from "./index.ts";

let gateway: TestGateway;
let tenantId: string;
let runId: string;
const connectionId = uuidv7();
let asked = 0;

beforeAll(async () => {
  gateway = await startTestGateway();
  tenantId = gateway.tenant.tenantId;
  runId = await makeRun(gateway.services.db, gateway.tenant);
});
afterAll(() => gateway?.close());

type Who = "owner" | "member";
const call = async (name: string, input: Record<string, unknown>, who: Who = "owner") =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people[who].token() });
const ask = async (excerpt: string, given: { hoursAgo?: number } = {}): Promise<string> => {
  asked += 1;
  const path = `0.${asked}`;
  const request = {
    ...{ title: "May I?", message: "", details: {}, whenExpired: "rejected" as const, holdsForMs: 60_000 },
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
  };
  const write = { nodeId: "write", stepName: "Write", connectorId: "wordpress", actionId: "update_post_excerpt" };
  const writes = [{ ...write, connectionId, input: { postId: "7", excerpt } }];
  await openApproval(gateway.services, { tenantId, runId }, { nodeId: "ask", path, request, writes });
  const [row] = await gateway.database.asAdmin<{ id: string }>(
    "update approval set created_at = now() - make_interval(hours => $2) where path = $1 returning id",
    [path, given.hoursAgo ?? 0],
  );
  return row?.id ?? "";
};
const together = (approvalIds: string[]) => call("approvals.approveIdentical", { approvalIds });
const statusOf = async (approvalId: string) => ((await call("approvals.get", { approvalId })).body as Approval).status;
const listed = async (input: Record<string, unknown>, who: Who = "owner") =>
  ((await call("approvals.list", { ...input, limit: 50 }, who)).body as { items: Approval[] }).items.map(
    ({ id }) => id,
  );

test("approvals that open the very same write are decided in one go, each with a log entry of its own", async () => {
  const ids = [await ask("Bees."), await ask("Bees."), await ask("Bees.")];
  expect((await together(ids)).body).toEqual({ approved: 3, late: [] });
  const entries = await gateway.database.asAdmin<{ object_id: string }>(
    "select object_id from audit_entry where action = 'approval.approve_identical' and object_id = any($1)",
    [ids],
  );
  expect(entries.map(({ object_id }) => object_id).sort()).toEqual([...ids].sort());
  const open = await gateway.database.asAdmin(
    "select 1 from approval_grant where approval_id = any($1) and expires_at > now()",
    [ids],
  );
  expect(open).toHaveLength(3);
});

test("approvals that differ in one value are not decided together, and stay open", async () => {
  const ids = [await ask("Bees."), await ask("Bees!")];
  expect((await together(ids)).problem).toMatchObject({ code: "invalid_input" });
  expect(await Promise.all(ids.map(statusOf))).toEqual(["pending", "pending"]);
});

test("one that was decided meanwhile is left as it is and named", async () => {
  const first = await ask("Wasps.");
  const second = await ask("Wasps.");
  await call("approvals.reject", { approvalId: first, comment: "Not now." });
  expect((await together([first, second])).body).toEqual({ approved: 1, late: [first] });
  expect(await statusOf(first)).toBe("rejected");
  expect((await together([first, second])).problem).toMatchObject({ code: "conflict" });
});

test("a missing one among them is not found, and nothing is decided", async () => {
  const id = await ask("Ants.");
  expect((await together([id, uuidv7()])).problem).toMatchObject({ code: "not_found" });
  expect(await statusOf(id)).toBe("pending");
});

test("the inbox is narrowed by workflow, by age and to what one decided oneself", async () => {
  const [young, old, mine] = [await ask("Young."), await ask("Old.", { hoursAgo: 30 }), await ask("Mine.")];
  await call("approvals.reject", { approvalId: mine, comment: "No." }, "member");
  const aged = await listed({ minAgeHours: 24 });
  expect([aged.includes(old), aged.includes(young)]).toEqual([true, false]);
  expect(await listed({ workflowId: uuidv7() })).toEqual([]);
  const { workflowId } = (await call("approvals.get", { approvalId: old })).body as Approval;
  expect(await listed({ workflowId })).toContain(young);
  expect(await listed({ status: "mine" }, "member")).toEqual([mine]);
  expect(await listed({ status: "mine" })).not.toContain(mine);
});

test("one whose time is over is expired from that moment on, though its run has not come to it yet", async () => {
  const id = await ask("Late.");
  const pending = async () => ((await call("approvals.countPending", {})).body as { pending: number }).pending;
  const before = await pending();
  await gateway.database.asAdmin("update approval set expires_at = now() - interval '1 second' where id = $1", [id]);
  expect(await statusOf(id)).toBe("expired");
  expect(await listed({})).not.toContain(id);
  expect(await listed({ status: "decided" })).toContain(id);
  expect(await pending()).toBe(before - 1);
  expect((await call("approvals.approve", { approvalId: id })).problem).toMatchObject({ code: "conflict" });
});

const handOver = (approvalId: string, toUserId: string, who: Who = "owner") =>
  call("approvals.handOver", { approvalId, toUserId, reason: "You know this customer." }, who);
const idOf = (who: Who | "admin" | "viewer") => gateway.tenant.people[who].userId;
const mailsTo = async (userId: string, approvalId: string) =>
  gateway.database.asAdmin<{ kind: string }>(
    "select kind from notification where user_id = $1 and subject_id = $2 and is_mail_due order by created_at",
    [userId, approvalId],
  );
const handedOver = { kind: "approval.handed_over" };

test("an open approval is handed to a colleague, who is told, and its history says by whom and why", async () => {
  const id = await ask("Hand me over.");
  const { body } = await handOver(id, idOf("member"));
  expect(body).toMatchObject({
    assigneeId: idOf("member"),
    events: [{ kind: "handed_over", fromName: expect.any(String), reason: "You know this customer." }],
  });
  expect(await mailsTo(idOf("member"), id)).toContainEqual(handedOver);
  expect(await listed({ status: "assigned" }, "member")).toContain(id);
  expect(await listed({ status: "assigned" })).not.toContain(id);
});

test("nobody hands an approval to themselves, back in a circle, or to somebody who may not decide", async () => {
  const id = await ask("Nobody.");
  for (const userId of [idOf("owner"), idOf("viewer"), gateway.otherTenant.people.owner.userId, uuidv7()]) {
    expect((await handOver(id, userId)).problem).toMatchObject({ code: "invalid_input" });
  }
  await handOver(id, idOf("member"));
  expect((await handOver(id, idOf("owner"), "member")).problem).toMatchObject({ code: "invalid_input" });
});

test("what is decided or over is not handed on", async () => {
  const id = await ask("Over.");
  await call("approvals.reject", { approvalId: id });
  expect((await handOver(id, idOf("member"))).problem).toMatchObject({ code: "conflict" });
});

const away = (standInId: string, who: Who, fromMs: number, toMs: number) =>
  call(
    "absences.save",
    {
      standInId,
      beginsAt: new Date(Date.now() + fromMs).toISOString(),
      endsAt: new Date(Date.now() + toMs).toISOString(),
    },
    who,
  );

test("while somebody is away, what is handed to them goes to who stands in, and they are told of nothing", async () => {
  expect((await away(idOf("owner"), "member", -60_000, 60_000)).body).toMatchObject({
    absence: { standInId: idOf("owner") },
  });
  const opened = await ask("Away.");
  expect(await mailsTo(idOf("member"), opened)).toEqual([]);
  expect((await handOver(opened, idOf("member"))).problem).toMatchObject({ code: "invalid_input" });
  await away(idOf("admin"), "member", -60_000, 60_000);
  const { body } = await handOver(opened, idOf("member"));
  expect(body).toMatchObject({
    assigneeId: idOf("admin"),
    events: [{ kind: "handed_over" }, { kind: "stood_in" }],
  });
  expect(await mailsTo(idOf("admin"), opened)).toContainEqual(handedOver);
  await call("absences.end", {}, "member");
});

test("what was handed over before somebody left goes to their stand-in once the absence begins, and only once", async () => {
  const id = await ask("Later.");
  await handOver(id, idOf("member"));
  await passOnOfAbsent(gateway.services);
  expect((await call("approvals.get", { approvalId: id })).body).toMatchObject({ assigneeId: idOf("member") });
  await away(idOf("admin"), "member", -1000, 60_000);
  await Promise.all([passOnOfAbsent(gateway.services), passOnOfAbsent(gateway.services)]);
  expect((await call("approvals.get", { approvalId: id })).body).toMatchObject({
    assigneeId: idOf("admin"),
    events: [{ kind: "handed_over" }, { kind: "stood_in" }],
  });
  await call("absences.end", {}, "member");
});

test("no absence leads back to the person who is away, ends before it begins, or names somebody without the right", async () => {
  await away(idOf("admin"), "member", -1000, 60_000);
  const asAdmin = { token: await gateway.tenant.people.admin.token() };
  const time = { beginsAt: new Date().toISOString(), endsAt: new Date(Date.now() + 60_000).toISOString() };
  const circle = { standInId: idOf("member"), ...time };
  expect((await callOperation(gateway, "absences.save", circle, asAdmin)).problem).toMatchObject({
    fields: [{ path: "standInId" }],
  });
  expect((await away(idOf("viewer"), "owner", 0, 60_000)).problem).toMatchObject({ fields: [{ path: "standInId" }] });
  expect((await away(idOf("admin"), "owner", 60_000, 0)).problem).toMatchObject({ fields: [{ path: "endsAt" }] });
  await call("absences.end", {}, "member");
});

test("any number of approvals that nobody can take over keep no later one from being passed on", async () => {
  const stuck: string[] = [];
  while (stuck.length < 101) stuck.push(await ask("Stuck."));
  const behind = await ask("Behind.");
  const assign = "update approval set assignee_id = $1 where id = any($2)";
  await gateway.database.asAdmin(assign, [idOf("member"), stuck]);
  await gateway.database.asAdmin(assign, [idOf("owner"), [behind]]);
  await away(idOf("admin"), "member", -1000, 60_000);
  await gateway.database.asAdmin("update absence set stand_in_id = $1 where user_id = $2", [
    idOf("viewer"),
    idOf("member"),
  ]);
  await away(idOf("admin"), "owner", -1000, 60_000);
  await passOnOfAbsent(gateway.services);
  expect((await call("approvals.get", { approvalId: behind })).body).toMatchObject({ assigneeId: idOf("admin") });
  expect((await call("approvals.get", { approvalId: stuck[0] })).body).toMatchObject({ assigneeId: idOf("member") });
  for (const who of ["member", "owner"] as const) await call("absences.end", {}, who);
});
