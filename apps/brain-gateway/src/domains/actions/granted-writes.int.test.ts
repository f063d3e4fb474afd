import { startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import type { Approval } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connectWordPress } from "../../testing/connect-wordpress.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { observeEgress } from "../../testing/observe-egress.ts";
import { openApproval } from "../approvals/index.ts";
import { receiptsOfRun } from "../receipts/index.ts";
import { performAction, type WriteRequest } from "./index.ts";

let site: WordPressSite;
let gateway: TestGateway;
let tenantId: string;
let connectionId: string;
let runId: string;
let postId: string;

beforeAll(async () => {
  site = await startWordPress();
  gateway = await startTestGateway({ env: { EGRESS_ALLOWED_HOSTS: site.host } });
  tenantId = gateway.tenant.tenantId;
  connectionId = await connectWordPress(gateway, gateway.tenant, site);
});
afterAll(async () => {
  await gateway?.close();
  await site?.stop();
});
beforeEach(async () => {
  runId = await makeRun(gateway.services.db, gateway.tenant);
  const post = await site.createPost({ title: "Bees", content: "<p>Honey.</p>", excerpt: "Old.", status: "publish" });
  postId = String(post.id);
});

const write = (excerpt = "Bees make honey.") => ({ postId, excerpt });
const requestFor = (approvalId: string, changes: Partial<WriteRequest> = {}): WriteRequest => ({
  tenantId,
  actor: { kind: "system", part: "run", tenantId },
  runId,
  nodeId: "write",
  approvalId,
  connectionId,
  actionId: "update_post_excerpt",
  input: write(),
  idempotencyKey: `${runId}:write:${uuidv7()}`,
  correlationId: "test",
  signal: new AbortController().signal,
  ...changes,
});
const call = async (name: string, input: Record<string, unknown>) => {
  const token = await gateway.tenant.people.admin.token();
  return callOperation(gateway, name, input, { token });
};
let asked = 0;
/** Opened as a run opens it, before the steps `write` (known) and `later` (not known yet). */
const ask = async (): Promise<Approval> => {
  const step = { stepName: "Write", connectorId: "wordpress", actionId: "update_post_excerpt" };
  const request = {
    ...{ title: "May I?", message: "Replace it.", details: { to: "Bees make honey.", from: "Old.", post: 7 } },
    ...{ expiresAt: new Date(Date.now() + 60_000).toISOString(), whenExpired: "rejected" as const, holdsForMs: 60_000 },
  };
  asked += 1;
  const path = `0.${asked}`;
  const writes = [
    { ...step, nodeId: "write", connectionId, input: write() },
    { ...step, nodeId: "later", connectionId: null, input: null },
  ];
  await openApproval(gateway.services, { tenantId, runId }, { nodeId: "ask", path, request, writes });
  const [row] = await gateway.database.asAdmin<{ id: string }>("select id from approval where path = $1", [path]);
  return (await call("approvals.get", { approvalId: row?.id })).body as Approval;
};
const grantOf = ({ grants }: Approval, nodeId = "write") => grants.find((grant) => grant.nodeId === nodeId)?.id ?? "";
const approve = async (input: Record<string, unknown>) => {
  const { body, status, problem } = await call("approvals.approve", input);
  expect(status, JSON.stringify(problem)).toBe(200);
  return body as Approval;
};
const askAndApprove = async () => approve({ approvalId: (await ask()).id });
const change = (statement: string, id: string) => gateway.database.asAdmin(statement, [id]);
const isWrite = ({ method, url }: { method: string; url: URL }) =>
  method === "POST" && /\/posts\/\d+$/.test(url.pathname);
const expectRefused = async (request: WriteRequest, sentence: string) => {
  const { services, calls } = observeEgress(gateway.services);
  await expect(performAction(services, request)).rejects.toMatchObject({
    code: "forbidden",
    message: expect.stringContaining(sentence),
  });
  expect(calls.filter(isWrite)).toEqual([]);
};

test("a yes opens the very write that was shown, once, and the receipt names who gave it", async () => {
  const { id, grants } = await askAndApprove();
  expect(grants.find(({ nodeId }) => nodeId === "write")).toMatchObject({
    tool: "wordpress.update_post_excerpt",
    arguments: write(),
    argumentsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    expiresAt: expect.any(String),
    usedAt: null,
  });
  const { receiptId } = await performAction(gateway.services, requestFor(id));
  const receipts = await gateway.services.db.withTenant(tenantId, (tx) =>
    receiptsOfRun({ tx, tenantId, locale: "en" }, runId),
  );
  expect(receipts.find((receipt) => receipt.id === receiptId)).toMatchObject({ approvedByName: "Robin Vale" });
  await expectRefused(requestFor(id), "used already");
  const used = (await call("approvals.get", { approvalId: id })).body as Approval;
  expect(used.grants.find(({ nodeId }) => nodeId === "write")?.usedAt).not.toBeNull();
});

test("of two writes at once under one yes, one goes out", async () => {
  const { id } = await askAndApprove();
  const { services, calls } = observeEgress(gateway.services);
  const ends = await Promise.allSettled([1, 2, 3].map(() => performAction(services, requestFor(id))));
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(calls.filter(isWrite)).toHaveLength(1);
});

test("changed arguments open nothing, in the request or in the stored yes", async () => {
  const { id } = await askAndApprove();
  await expectRefused(requestFor(id, { input: write("Buy now!") }), "not what is about to be written");
  await change(
    `update approval_grant set arguments = arguments || '{"excerpt": "Buy now!"}' where approval_id = $1`,
    id,
  );
  await expectRefused(requestFor(id, { input: write("Buy now!") }), "not what is about to be written");
});

test("what the approver was told can't be altered afterwards", async () => {
  const { id } = await askAndApprove();
  await change("update approval set message = 'Something else.' where id = $1", id);
  await expectRefused(requestFor(id), "not what the approver was shown");
});

test("another run, another step and another action open nothing", async () => {
  const { id } = await askAndApprove();
  const otherRun = await makeRun(gateway.services.db, gateway.tenant);
  await expectRefused(requestFor(id, { runId: otherRun }), "no approval of its own run");
  await expectRefused(requestFor(id, { nodeId: "another" }), "no approval of its own run");
  await expectRefused(
    requestFor(id, { actionId: "update_post", input: { postId, excerpt: "Bees make honey." } }),
    "not what is about to be written",
  );
  await expectRefused(requestFor(uuidv7()), "no approval of its own run");
});

test.each(["pending", "rejected", "expired", "cancelled"])("an approval that is %s opens nothing", async (status) => {
  const { id } = await askAndApprove();
  await change(`update approval set status = '${status}' where id = $1`, id);
  await expectRefused(requestFor(id), "not approved");
});

test("a yes that is too old, or of another version of the workflow, opens nothing", async () => {
  const { id } = await askAndApprove();
  await change("update approval_grant set expires_at = now() - interval '1 second' where approval_id = $1", id);
  await expectRefused(requestFor(id), "too late");
  const other = await askAndApprove();
  await change("update approval_grant set policy_version = 'workflow_version:older' where approval_id = $1", other.id);
  await expectRefused(requestFor(other.id), "version");
});

test("a write whose values were not known when approval was asked for is refused", async () => {
  const { id } = await askAndApprove();
  await expectRefused(requestFor(id, { nodeId: "later" }), "was not known when approval was asked for");
});

test("a write that was cut off can't be taken up again with other arguments", async () => {
  const { id } = await askAndApprove();
  const request = requestFor(id);
  const broken = observeEgress(gateway.services, (sent) => {
    if (isWrite(sent)) throw new Error("socket torn");
  });
  await expect(performAction(broken.services, request)).rejects.toThrow("socket torn");
  await expectRefused({ ...request, input: write("Buy now!") }, "not what is about to be written");
  expect(await performAction(gateway.services, request)).toMatchObject({ summary: expect.stringContaining("Bees") });
});

test("an approver's own words are what is written; the record keeps both and who edited", async () => {
  const asked = await ask();
  const edits = [{ grantId: grantOf(asked), arguments: write("Bees, in short.") }];
  const approved = await approve({ approvalId: asked.id, edits });
  const [before, after] = [asked, approved].map(({ grants }) => grants.find(({ nodeId }) => nodeId === "write"));
  expect(after).toMatchObject({
    arguments: write("Bees, in short."),
    originalArguments: write(),
    editedByName: "Robin Vale",
  });
  expect(after?.argumentsHash).not.toBe(before?.argumentsHash);
  await performAction(gateway.services, requestFor(asked.id));
  expect((await site.getPost(Number(postId))).excerpt).toContain("Bees, in short.");
  const receipts = await change("select input from receipt where approval_id = $1", asked.id);
  expect(receipts).toEqual([{ input: write("Bees, in short.") }]);
  await expectRefused(requestFor(asked.id), "used already");
});

test("an edit does not fit the step that brings other arguments than those that were edited", async () => {
  const asked = await ask();
  await approve({
    approvalId: asked.id,
    edits: [{ grantId: grantOf(asked), arguments: write("Bees, in short.") }],
  });
  await expectRefused(requestFor(asked.id, { input: write("Buy now!") }), "not what is about to be written");
});

test("an edit that the action does not take is refused by field, and nothing is decided", async () => {
  const asked = await ask();
  const refused = await call("approvals.approve", {
    approvalId: asked.id,
    edits: [{ grantId: grantOf(asked), arguments: { ...write(), postId: "first" } }],
  });
  expect(refused.problem).toMatchObject({
    code: "invalid_input",
    fields: [expect.objectContaining({ path: "edits.0.arguments.postId" })],
  });
  const unknown = await call("approvals.approve", {
    approvalId: asked.id,
    edits: [{ grantId: grantOf(asked, "later"), arguments: write() }],
  });
  expect(unknown.problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("not known") });
  const foreign = await call("approvals.approve", {
    approvalId: asked.id,
    edits: [{ grantId: grantOf(await ask()), arguments: write() }],
  });
  expect(foreign.problem).toMatchObject({ code: "not_found" });
  expect((await call("approvals.get", { approvalId: asked.id })).body).toMatchObject({ status: "pending" });
});

test("what a rule let through is written under its name, and the receipt says who accepted it", async () => {
  const ref = { tenantId, runId };
  const step = { nodeId: "write", stepName: "Write", connectorId: "wordpress", actionId: "update_post_excerpt" };
  const askOnce = async (excerpt: string) => {
    asked += 1;
    const path = `0.${asked}`;
    const request = {
      ...{ title: "May I?", message: "", details: {}, whenExpired: "rejected" as const, holdsForMs: 60_000 },
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    };
    const writes = [{ ...step, connectionId, input: write(excerpt) }];
    await openApproval(gateway.services, ref, { nodeId: "ask", path, request, writes });
    const [row] = await gateway.database.asAdmin<{ id: string }>("select id from approval where path = $1", [path]);
    return row?.id ?? "";
  };
  for (const excerpt of ["1.", "2.", "3.", "4.", "5."]) await approve({ approvalId: await askOnce(excerpt) });
  const { body } = await call("approvalRules.list", { state: "proposed" });
  await call("approvalRules.accept", { ruleId: (body as { items: { id: string }[] }).items[0]?.id });
  const approvalId = await askOnce("By a rule.");
  const { receiptId } = await performAction(gateway.services, requestFor(approvalId, { input: write("By a rule.") }));
  const receipts = await gateway.services.db.withTenant(tenantId, (tx) =>
    receiptsOfRun({ tx, tenantId, locale: "en" }, runId),
  );
  const receipt = receipts.find(({ id }) => id === receiptId);
  expect(receipt).toMatchObject({ status: "succeeded", isByRule: true, approvedByName: "Robin Vale" });
  const other = await askOnce("By the rule again.");
  await expectRefused(requestFor(other, { input: write("In other words.") }), "not what is about");
});
