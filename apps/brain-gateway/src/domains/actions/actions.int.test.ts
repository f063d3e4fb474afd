import { startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import { AppError, Receipt, ResourceMoment } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { connectWordPress } from "../../testing/connect-wordpress.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { observeEgress } from "../../testing/observe-egress.ts";
import { runSync } from "../sync/index.ts";
import { performAction, type WriteRequest } from "./index.ts";
import { perform } from "./perform.ts";

const Performed = z.object({ receipt: Receipt, resourceId: z.string() });

let site: WordPressSite;
let gateway: TestGateway;
let tenantId: string;
let connectionId: string;
let runId: string;
let postId: number;
const never = new AbortController().signal;

beforeAll(async () => {
  site = await startWordPress();
  gateway = await startTestGateway({ env: { EGRESS_ALLOWED_HOSTS: site.host } });
  tenantId = gateway.tenant.tenantId;
  connectionId = await connectWordPress(gateway, gateway.tenant, site);
  runId = await makeRun(gateway.services.db, gateway.tenant);
  await sync();
});
afterAll(async () => {
  await gateway?.close();
  await site?.stop();
});
beforeEach(async () => {
  const post = await site.createPost({
    title: "Bees",
    content: "<p>They make honey.</p>",
    excerpt: "Old.",
    status: "publish",
  });
  postId = post.id;
});

const sync = () => runSync(gateway.services, { tenantId, connectionId }, never);
const excerptRequest = (changes: Partial<WriteRequest> = {}): WriteRequest => ({
  tenantId,
  actor: { kind: "system", part: "run", tenantId },
  runId,
  nodeId: "write",
  connectionId,
  actionId: "update_post_excerpt",
  input: { postId: String(postId), excerpt: "Bees make honey." },
  idempotencyKey: `${runId}:write:${uuidv7()}`,
  correlationId: "test",
  signal: never,
  ...changes,
});
const receiptRow = async (key: string) => {
  const [row] = await gateway.database.asAdmin<Record<string, unknown>>(
    "select * from receipt where idempotency_key = $1",
    [key],
  );
  return row;
};
const isWrite = ({ method, url }: { method: string; url: URL }) =>
  method === "POST" && /\/posts\/\d+$/.test(url.pathname);
const undo = async (receiptId: string) =>
  callOperation(gateway, "receipts.undo", { receiptId }, { token: await gateway.tenant.people.member.token() });
test("a write leaves a receipt with its before-image, its sentence and what the vendor holds now", async () => {
  const request = excerptRequest();
  const result = await performAction(gateway.services, request);
  expect((await site.getPost(postId)).excerpt).toContain("Bees make honey.");
  expect(result).toMatchObject({ summary: expect.stringContaining("“Bees”"), url: expect.stringContaining(site.url) });
  expect(await receiptRow(request.idempotencyKey)).toMatchObject({
    id: result.receiptId,
    status: "succeeded",
    before: { excerpt: "Old." },
    target_id: String(postId),
    run_id: runId,
  });
  const kept = await gateway.database.asAdmin(
    "select data->>'excerpt' as excerpt from resource where external_id = $1",
    [String(postId)],
  );
  expect(kept).toEqual([{ excerpt: "Bees make honey." }]);
});

test("called again with the same key it answers with the stored result and calls nobody", async () => {
  const request = excerptRequest();
  const first = await performAction(gateway.services, request);
  const { services, calls } = observeEgress(gateway.services);
  expect(await performAction(services, request)).toEqual(first);
  expect(calls).toEqual([]);
});

test("cut off after the vendor took it, the next try finishes the receipt and writes no second time", async () => {
  const request = excerptRequest();
  const stop = new AbortController();
  let hasWritten = false;
  const cut = observeEgress(gateway.services, (call) => {
    if (hasWritten) stop.abort(new Error("killed"));
    hasWritten ||= isWrite(call);
  });
  await expect(performAction(cut.services, { ...request, signal: stop.signal })).rejects.toThrow();
  expect(await receiptRow(request.idempotencyKey)).toMatchObject({ status: "started", before: { excerpt: "Old." } });
  const revisions = await site.countRevisions(postId);

  const again = observeEgress(gateway.services);
  const result = await performAction(again.services, request);
  expect(again.calls.filter(isWrite)).toEqual([]);
  expect(await site.countRevisions(postId)).toBe(revisions);
  expect(await receiptRow(request.idempotencyKey)).toMatchObject({
    id: result.receiptId,
    status: "succeeded",
    before: { excerpt: "Old." },
  });
});

test("a failed write is recorded with its sentence, and the same step may try again", async () => {
  const request = excerptRequest();
  const broken = observeEgress(gateway.services, (call) => {
    if (isWrite(call)) throw new Error("socket torn");
  });
  await expect(performAction(broken.services, request)).rejects.toThrow("socket torn");
  expect(await receiptRow(request.idempotencyKey)).toMatchObject({ status: "failed" });
  expect(await performAction(gateway.services, request)).toMatchObject({ summary: expect.stringContaining("Bees") });
});

test("a sync after our own write starts nothing: its only event names the run that caused it", async () => {
  await sync();
  await gateway.database.asAdmin("delete from tenant_event");
  await performAction(gateway.services, excerptRequest());
  await sync();
  await sync();
  const events = await gateway.database.asAdmin("select name, caused_by_run_id from tenant_event");
  expect(events).toEqual([{ name: "cms.post.updated", caused_by_run_id: runId }]);
});

test("an undo puts the before-image back, proves it, and can't be done twice", async () => {
  const { receiptId } = await performAction(gateway.services, excerptRequest());
  const undone = await undo(receiptId ?? "");
  expect(undone.status, JSON.stringify(undone.problem)).toBe(200);
  expect(undone.body).toMatchObject({ status: "undone", canUndo: false });
  expect((await site.getPost(postId)).excerpt).toContain("Old.");
  expect((await undo(receiptId ?? "")).problem).toMatchObject({
    code: "conflict",
    detail: expect.stringContaining("already"),
  });
});

test("an undo is refused when a person changed the record since, and their words stay", async () => {
  const { receiptId } = await performAction(gateway.services, excerptRequest());
  await site.editPost(postId, { excerpt: "A person's own words." });
  const refused = await undo(receiptId ?? "");
  expect(refused.problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("changed since") });
  expect((await site.getPost(postId)).excerpt).toContain("A person's own words.");
  expect(await receiptRow((await receiptKey(receiptId)) ?? "")).toMatchObject({ status: "succeeded" });
});
const receiptKey = async (id: string | null) =>
  (await gateway.database.asAdmin<{ k: string }>("select idempotency_key as k from receipt where id = $1", [id]))[0]?.k;

test("values an action does not take are named by field, and a broken connection says why", async () => {
  await expect(
    performAction(gateway.services, excerptRequest({ input: { postId: "x", excerpt: "y" } })),
  ).rejects.toMatchObject({
    code: "invalid_input",
    fields: [expect.objectContaining({ path: "input.postId" })],
  });
  await gateway.database.asAdmin(
    "update connection set status = 'broken', status_reason = 'The password was revoked.'",
  );
  await expect(performAction(gateway.services, excerptRequest())).rejects.toMatchObject({
    code: "credential_rejected",
    message: expect.stringContaining("The password was revoked."),
  });
  await gateway.database.asAdmin("update connection set status = 'connected', status_reason = null");
});

test("a created post is found again after a crash, and its undo moves it to the bin", async () => {
  const request = excerptRequest({ actionId: "create_post", input: { title: "Made by a run" } });
  const { receiptId, output } = await performAction(gateway.services, request);
  const { postId: created } = output as { postId: string };
  expect(await receiptRow(request.idempotencyKey)).toMatchObject({ target_kind: "cms.post", target_id: created });
  expect(await undo(receiptId ?? "")).toMatchObject({ status: 200 });
  const gone = await gateway.database.asAdmin(
    "select deleted_at is not null as gone from resource where external_id = $1",
    [created],
  );
  expect(gone).toEqual([{ gone: true }]);
});

test("a post that a run made and nobody could read back is that run's own where a sync finds it", async () => {
  let isMade = false;
  const torn = observeEgress(gateway.services, ({ method, url }) => {
    if (isMade) throw new AppError("upstream_failed", "WordPress failed while it answered (502).");
    isMade = method === "POST" && url.pathname.endsWith("/posts");
  });
  const request = excerptRequest({ actionId: "create_post", input: { title: "Unseen", status: "publish" } });
  const { receiptId, output } = await performAction(torn.services, request);
  const { postId: created } = output as { postId: string };
  expect(await receiptRow(request.idempotencyKey)).toMatchObject({ target_kind: "cms.post", target_id: created });
  await sync();
  const events = await gateway.database.asAdmin(
    "select name, caused_by_run_id, receipt_id from tenant_event where payload ->> 'externalId' = $1",
    [created],
  );
  expect(events).toEqual([{ name: "cms.post.created", caused_by_run_id: runId, receipt_id: receiptId }]);
});

test("a person writes by hand under their own name, sees it in the record's time line, and takes it back", async () => {
  await sync();
  const { people } = gateway.tenant;
  const token = await people.member.token();
  const call = (name: string, input: Record<string, unknown>) => callOperation(gateway, name, input, { token });
  const write = (input: Record<string, unknown>, actionId = "update_post_excerpt") =>
    call("actions.perform", { connectionId, actionId, input });
  const { body, status, problem } = await write({ postId: String(postId), excerpt: "By hand." });
  expect(status, JSON.stringify(problem)).toBe(200);
  const { receipt, resourceId } = Performed.parse(body);
  expect((await site.getPost(postId)).excerpt).toContain("By hand.");
  expect(receipt).toMatchObject({ status: "succeeded", canUndo: true, runId: null });

  await site.editPost(postId, { title: "Bees, again" });
  await sync();
  const { body: moments } = await call("resources.listMoments", { resourceId });
  expect(moments).toMatchObject({
    items: [
      { type: "change", change: "updated", fields: ["title"] },
      { type: "write", personName: expect.any(String), workflowName: null, receipt: { id: receipt.id } },
      { type: "change", change: "created" },
    ],
    nextCursor: null,
  });
  const headers = { "accept-language": "nl" };
  const inDutch = await callOperation(gateway, "resources.listMoments", { resourceId }, { token, headers });
  expect(inDutch.body).toMatchObject({
    items: [{}, { receipt: { summary: "De samenvatting van “Bees” vervangen door “By hand.”." } }, {}],
  });
  expect((await undo(receipt.id)).body).toMatchObject({ status: "undone" });
  const wrong = await write({ postId: String(postId) });
  expect(wrong.problem).toMatchObject({ code: "invalid_input", fields: [{ path: "input.excerpt" }] });
  expect((await write({ postId: String(postId) }, "get_post")).problem?.detail).toContain("only reads");
});

const eventsOf = (resourceId: string) =>
  gateway.database.asAdmin(
    "select name, receipt_id is not null as is_told from tenant_event where resource_id = $1 order by at, id",
    [resourceId],
  );
const momentsOf = async (resourceId: string) => {
  const token = await gateway.tenant.people.member.token();
  const { body } = await callOperation(gateway, "resources.listMoments", { resourceId }, { token });
  return z.object({ items: z.array(ResourceMoment) }).parse(body).items;
};

test("a write by hand that a sync saw first is told once, under the person's name", async () => {
  await sync();
  let hasWritten = false;
  const { userId, sessionId } = gateway.tenant.people.member;
  const seen = observeEgress(gateway.services, async (call) => {
    if (hasWritten && !isWrite(call)) {
      hasWritten = false;
      await sync();
    }
    hasWritten ||= isWrite(call);
  });
  const answer = await perform.invoke({
    actor: { kind: "user", userId, sessionId, portal: "client", tenantId, role: "member", platformRole: null },
    ...{ address: "127.0.0.1", correlationId: "seen", signal: never, log: gateway.services.log },
    services: seen.services,
    input: { connectionId, actionId: "update_post_excerpt", input: { postId: String(postId), excerpt: "Seen." } },
  });
  const { resourceId } = Performed.parse(answer);
  expect((await eventsOf(resourceId)).slice(1)).toEqual([{ name: "cms.post.updated", is_told: true }]);
  const [write, ...rest] = await momentsOf(resourceId);
  expect(write).toMatchObject({ type: "write", personName: expect.any(String) });
  expect(rest).toEqual([expect.objectContaining({ type: "change", change: "created" })]);
});

test("what a person does at the site right after a run's write is shown, and is the run's doing nowhere", async () => {
  await sync();
  await performAction(gateway.services, excerptRequest());
  const [row] = await gateway.database.asAdmin<{ id: string }>("select id from resource where external_id = $1", [
    String(postId),
  ]);
  await site.deletePost(postId);
  await gateway.database.asAdmin("update sync_state set last_full_at = null");
  await sync();
  const [event] = await gateway.database.asAdmin(
    "select caused_by_run_id from tenant_event where resource_id = $1 and name = 'cms.post.deleted'",
    [row?.id],
  );
  expect(event).toEqual({ caused_by_run_id: null });
});

test("a change that was seen while a run wrote is shown, with the run that may have made it", async () => {
  await sync();
  const request = excerptRequest();
  await performAction(gateway.services, request);
  await gateway.database.asAdmin("update receipt set status = 'started' where idempotency_key = $1", [
    request.idempotencyKey,
  ]);
  await site.editPost(postId, { title: "A person's title" });
  await sync();
  const [row] = await gateway.database.asAdmin<{ id: string }>("select id from resource where external_id = $1", [
    String(postId),
  ]);
  const [change] = await momentsOf(row?.id ?? "");
  expect(change).toMatchObject({ type: "change", fields: ["title"], byRunId: runId });
});

test("who asks again for a write by hand, under the same key, gets the one that was made", async () => {
  await sync();
  const token = await gateway.tenant.people.member.token();
  const input = { connectionId, actionId: "update_post_excerpt", input: { postId: String(postId), excerpt: "Once." } };
  const ask = () => callOperation(gateway, "actions.perform", input, { token, headers: { "idempotency-key": "once" } });
  const first = Performed.parse((await ask()).body);
  const revisions = await site.countRevisions(postId);
  // The answer that was kept is lost, as where the process ends before it is stored.
  await gateway.database.asAdmin("delete from idempotency_key");
  expect(Performed.parse((await ask()).body).receipt.id).toBe(first.receipt.id);
  expect(await site.countRevisions(postId)).toBe(revisions);
});

test("a write by hand that failed is in the audit log, with who tried it and why", async () => {
  await sync();
  const { userId, sessionId } = gateway.tenant.people.member;
  const torn = observeEgress(gateway.services, (call) => {
    if (isWrite(call)) throw new AppError("upstream_failed", "WordPress failed while it answered (502).");
  });
  const failed = perform.invoke({
    actor: { kind: "user", userId, sessionId, portal: "client", tenantId, role: "member", platformRole: null },
    ...{ address: "127.0.0.1", correlationId: "torn", signal: never },
    ...{ log: gateway.services.log, services: torn.services },
    input: { connectionId, actionId: "update_post_excerpt", input: { postId: String(postId), excerpt: "Torn." } },
  });
  await expect(failed).rejects.toMatchObject({ code: "upstream_failed" });
  const rows = await gateway.database.asAdmin(
    `select a.actor, a.action, a.after, r.status from audit_entry a join receipt r on r.id::text = a.object_id
     where a.correlation_id = 'torn' and a.object_kind = 'receipt'`,
  );
  const failure = "WordPress failed while it answered (502).";
  const after = { connectionId, actionId: "update_post_excerpt", code: "upstream_failed", failure };
  expect(rows).toEqual([{ actor: `user:${userId}`, action: "action.fail", after, status: "failed" }]);
});

test("a write by hand is finished and told of although whoever asked for it left", async () => {
  await sync();
  const { userId, sessionId } = gateway.tenant.people.member;
  const left = new AbortController();
  const leaving = observeEgress(gateway.services, (call) => {
    if (isWrite(call)) left.abort();
  });
  const answer = await perform.invoke({
    actor: { kind: "user", userId, sessionId, portal: "client", tenantId, role: "member", platformRole: null },
    ...{ address: "127.0.0.1", correlationId: "left", signal: left.signal },
    ...{ log: gateway.services.log, services: leaving.services },
    input: { connectionId, actionId: "update_post_excerpt", input: { postId: String(postId), excerpt: "Left." } },
  });
  expect(Performed.parse(answer).receipt.status).toBe("succeeded");
  expect((await site.getPost(postId)).excerpt).toContain("Left.");
});
