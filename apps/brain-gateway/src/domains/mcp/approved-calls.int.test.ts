import { startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import { Approval, type TenantPermission } from "@bizosaas/contracts";
import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { connectWordPress } from "../../testing/connect-wordpress.ts";
import { callOperation } from "../../testing/index.ts";
import { connectMcp, makeOwnersKey } from "../../testing/mcp-client.ts";
import { startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { expireCalls } from "../approvals/index.ts";
import { applyRetention } from "../retention/index.ts";
import { performApproved } from "./index.ts";

let site: WordPressSite;
let bench: WorkflowBench;
let connectionId: string;
let tool: string;
let keyId: string;
let client: Client;
let postId: string;

const rights: TenantPermission[] = ["connections:read", "resources:read", "actions:ask"];

beforeAll(async () => {
  site = await startWordPress();
  bench = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: site.host });
  connectionId = await connectWordPress(bench.gateway, bench.gateway.tenant, site);
  tool = `wordpress_update_post_excerpt_${connectionId.slice(-8)}`;
});
afterAll(async () => {
  await bench?.close();
  await site?.stop();
});
beforeEach(async () => {
  const key = await makeOwnersKey(bench.gateway, bench.gateway.tenant, rights);
  keyId = key.keyId;
  client = await connectMcp(bench.gateway, key.secret);
  const post = await site.createPost({ title: "Bees", content: "<p>Honey.</p>", excerpt: "Old.", status: "publish" });
  postId = String(post.id);
  return () => client.close();
});

type Told = { status: string; approvalId: string; link: string; message: string; receiptId?: string };
const use = async (name: string, given: Record<string, unknown>, by = client) =>
  (await by.callTool({ name, arguments: given })) as { isError?: boolean; structuredContent: Told };
const write = async (excerpt = "Bees make honey.") => (await use(tool, { postId, excerpt })).structuredContent;
const outcome = async (approvalId: string) => (await use("wait_for_approval", { approvalId })).structuredContent;
const excerptNow = async () => (await site.getPost(Number(postId))).excerpt;
const read = async (approvalId: string) => Approval.parse(await bench.call("approvals.get", { approvalId }));
const sql = <Row extends object>(text: string, values: unknown[]) => bench.gateway.database.asAdmin<Row>(text, values);

it("opens an approval that says who asks and what would be written, and writes nothing before the yes", async () => {
  const told = await write();
  expect(told).toMatchObject({ status: "waiting_for_approval", link: expect.stringContaining(told.approvalId) });
  expect(await read(told.approvalId)).toMatchObject({
    ...{ status: "pending", runId: null, workflowId: null, workflowName: null, sameAs: null },
    client: { apiKeyId: keyId, keyName: "Test key", name: "Desk assistant" },
    grants: [
      { tool: "wordpress.update_post_excerpt", connectionId, arguments: { postId, excerpt: "Bees make honey." } },
    ],
  });
  expect(await bench.call("approvals.list", {})).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ id: told.approvalId })]),
  });
  expect(await bench.call("overview.get", {})).toMatchObject({
    waiting: { approvals: expect.arrayContaining([expect.objectContaining({ workflowName: "Desk assistant" })]) },
  });
  expect(await excerptNow()).toContain("Old.");
  const rows = await sql("select action, actor, on_behalf_of from audit_entry where object_id = $1", [told.approvalId]);
  const owner = `user:${bench.gateway.tenant.people.owner.userId}`;
  expect(rows).toEqual([{ action: "approval.ask", actor: `api_key:${keyId}`, on_behalf_of: owner }]);
});

it("does an approved call once, by its grant, and tells the client", async () => {
  const { approvalId } = await write();
  const waiting = outcome(approvalId);
  await bench.call("approvals.approve", { approvalId });
  let told = await waiting;
  if (told.status === "approved") told = await outcome(approvalId);
  expect(told).toMatchObject({ status: "done", receiptId: expect.any(String) });
  expect(await excerptNow()).toContain("Bees make honey.");
  const again = { tenantId: bench.gateway.tenant.tenantId, payload: { approvalId }, attempt: 2 };
  await performApproved(bench.gateway.services, { ...again, signal: new AbortController().signal });
  const receipts = await sql("select id, status from receipt where approval_id = $1", [approvalId]);
  expect(receipts).toEqual([{ id: told.receiptId, status: "succeeded" }]);
  const audits = await sql("select action, actor from audit_entry where object_id = $1", [told.receiptId]);
  expect(audits).toEqual([{ action: "action.perform", actor: `api_key:${keyId}` }]);
  expect(await read(approvalId)).toMatchObject({
    result: { status: "done" },
    grants: [{ usedAt: expect.any(String) }],
  });
});

it("asks once for the very same call, however often it comes, and tells its outcome for a time after", async () => {
  const [one, other] = await Promise.all([write(), write()]);
  expect(one.approvalId).toBe(other.approvalId);
  expect((await write()).approvalId).toBe(one.approvalId);
  expect((await write("Bees make wax.")).approvalId).not.toBe(one.approvalId);
  await bench.call("approvals.reject", { approvalId: one.approvalId, comment: "Not this one." });
  expect(await write()).toMatchObject({ approvalId: one.approvalId, status: "rejected", comment: "Not this one." });
  await sql("update approval set decided_at = now() - interval '1 hour' where id = $1", [one.approvalId]);
  expect((await write()).approvalId).not.toBe(one.approvalId);
  expect(await excerptNow()).toContain("Old.");
});

it("writes the approver's words where they changed them, and says so", async () => {
  const { approvalId } = await write();
  const { grants } = await read(approvalId);
  const edited = { postId, excerpt: "Bees make wax." };
  await bench.call("approvals.approve", { approvalId, edits: [{ grantId: grants[0]?.id, arguments: edited }] });
  await expect.poll(async () => (await outcome(approvalId)).status, { timeout: 20_000 }).toBe("done");
  expect(await outcome(approvalId)).toMatchObject({ changedByApprover: edited });
  expect(await excerptNow()).toContain("Bees make wax.");
});

it("does nothing once the key lost its right, and withdraws what waits when the key is revoked", async () => {
  const { approvalId } = await write();
  await sql("update api_key set permissions = '{resources:read}' where id = $1", [keyId]);
  await bench.call("approvals.approve", { approvalId });
  await expect.poll(async () => (await read(approvalId)).result?.status, { timeout: 20_000 }).toBe("failed");
  await sql("update api_key set permissions = '{resources:read,actions:ask}' where id = $1", [keyId]);
  const waiting = await write("Bees make wax.");
  await bench.call("apiKeys.revoke", { apiKeyId: keyId });
  expect(await read(waiting.approvalId)).toMatchObject({ status: "cancelled" });
  expect(await excerptNow()).toContain("Old.");
});

it("tells a call that nobody decided in time, and asks anew", async () => {
  const { approvalId } = await write();
  await sql("update approval set expires_at = now() - interval '1 minute' where id = $1", [approvalId]);
  expect((await use("get_approval", { approvalId })).structuredContent.status).toBe("expired");
  await expireCalls(bench.gateway.services);
  expect(await sql("select status from approval where id = $1", [approvalId])).toEqual([{ status: "expired" }]);
  expect((await write()).approvalId).not.toBe(approvalId);
});

it("spends no grant on other bytes, for another key or under another policy", async () => {
  const { approvalId } = await write();
  const perform = async () => {
    const message = { tenantId: bench.gateway.tenant.tenantId, payload: { approvalId }, attempt: 1 };
    await sql("update approval set status = 'approved', decided_at = now() where id = $1", [approvalId]);
    await sql("update approval_grant set expires_at = now() + interval '1 hour' where approval_id = $1", [approvalId]);
    await performApproved(bench.gateway.services, { ...message, signal: new AbortController().signal });
    const [row] = await sql<{ result: unknown }>("select result from approval where id = $1", [approvalId]);
    await sql("update approval set result = null where id = $1", [approvalId]);
    return row?.result;
  };
  const grant = "update approval_grant set";
  const where = "where approval_id = $1";
  const changes = [
    [
      `${grant} arguments = arguments || '{"excerpt":"Other."}' ${where}`,
      `${grant} arguments = arguments || '{"excerpt":"Bees make honey."}' ${where}`,
    ],
    [`${grant} actor = 'api_key:other' ${where}`, `${grant} actor = 'api_key:${keyId}' ${where}`],
    [
      `${grant} policy_version = 'other' ${where}`,
      `${grant} policy_version = 'every_write_of_a_client_asks:1' ${where}`,
    ],
  ] as const;
  for (const [tamper, mend] of changes) {
    await sql(tamper, [approvalId]);
    expect(await perform(), tamper).toMatchObject({ status: "failed" });
    await sql(mend, [approvalId]);
  }
  expect(await excerptNow()).toContain("Old.");
});

it("keeps one key's approvals from another, and writes from keys that may not ask", async () => {
  const { approvalId } = await write();
  const other = await makeOwnersKey(bench.gateway, bench.gateway.tenant, rights);
  const otherClient = await connectMcp(bench.gateway, other.secret);
  expect(await use("get_approval", { approvalId }, otherClient)).toMatchObject({
    structuredContent: { code: "not_found" },
  });
  await otherClient.close();
  const reader = await makeOwnersKey(bench.gateway, bench.gateway.tenant, ["resources:read"]);
  const readerClient = await connectMcp(bench.gateway, reader.secret);
  expect((await readerClient.listTools()).tools.map(({ name }) => name)).not.toContain(tool);
  expect(await use(tool, { postId, excerpt: "x" }, readerClient)).toMatchObject({
    structuredContent: { code: "forbidden" },
  });
  await readerClient.close();
  const wrong = await use(tool, { postId: "", excerpt: 7 });
  expect(wrong).toMatchObject({ isError: true, structuredContent: { error: expect.stringContaining("do not fit") } });
  expect(await sql("select id from approval where api_key_id in ($1, $2)", [other.keyId, reader.keyId])).toEqual([]);
});

it("lets no API key say yes to what a client asked for", async () => {
  const { approvalId } = await write();
  const decider = await makeOwnersKey(bench.gateway, bench.gateway.tenant, ["approvals:read", "approvals:decide"]);
  const said = await callOperation(bench.gateway, "approvals.approve", { approvalId }, { token: decider.secret });
  expect([said.status, (await read(approvalId)).status]).toEqual([403, "pending"]);
});

it("lets no more than fifty calls of an organization wait at a time", async () => {
  const { approvalId } = await write();
  let refused = 0;
  const wait = () =>
    use("wait_for_approval", { approvalId }).catch(() => {
      refused += 1;
    });
  const all = Promise.all(Array.from({ length: 60 }, wait));
  await expect.poll(() => refused, { timeout: 20_000 }).toBe(10);
  await bench.call("approvals.reject", { approvalId });
  await all;
  expect(await outcome(approvalId)).toMatchObject({ status: "rejected" });
});

it("keeps what a call said no longer than the organization keeps what its runs said", async () => {
  const { approvalId } = await write("Planted words.");
  await bench.call("approvals.approve", { approvalId, comment: "Planted comment." });
  await expect.poll(async () => (await outcome(approvalId)).status, { timeout: 20_000 }).toBe("done");
  await bench.call("retention.change", { runDataDays: 30 });
  const kept = async () =>
    JSON.stringify([
      await read(approvalId),
      await sql("select input, before, output from receipt where approval_id = $1", [approvalId]),
      await sql("select detail, writes from notification where subject_id = $1", [approvalId]),
    ]);
  await applyRetention(bench.gateway.services);
  expect(await kept()).toContain("Planted");
  await sql("update approval set decided_at = now() - interval '31 days' where id = $1", [approvalId]);
  await applyRetention(bench.gateway.services);
  expect(await kept()).not.toContain("Planted");
  expect(await read(approvalId)).toMatchObject({ status: "approved", result: { status: "done" } });
});

it("marks what writes for clients that ask before they call", async () => {
  const { tools } = await client.listTools();
  expect(tools.find(({ name }) => name === tool)).toMatchObject({
    annotations: { readOnlyHint: false, destructiveHint: false },
    description: expect.stringContaining("approves each call"),
  });
});
