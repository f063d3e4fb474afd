import { startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import { AppError, ResourceMoment } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { connectWordPress } from "../../testing/connect-wordpress.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { type ObservedCall, observeEgress } from "../../testing/observe-egress.ts";
import { handlers as receipts } from "../receipts/index.ts";
import { runSync } from "../sync/index.ts";
import { performAction } from "./index.ts";

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
  postId = (await site.createPost({ title: "Bees", content: "x", excerpt: "Old.", status: "publish" })).id;
  await sync();
});

const sync = () => runSync(gateway.services, { tenantId, connectionId }, never);
const isWrite = ({ method, url }: ObservedCall) => method === "POST" && /\/posts\/\d+$/.test(url.pathname);
const performOn = (actionId: string, fields: Record<string, string>, services = gateway.services) =>
  performAction(services, {
    ...{ tenantId, runId, nodeId: "write", connectionId, correlationId: "test", signal: never },
    actor: { kind: "system", part: "run", tenantId },
    ...{ actionId, input: { postId: String(postId), ...fields } },
    idempotencyKey: `${runId}:write:${uuidv7()}`,
  });
const write = (excerpt: string, services = gateway.services) => performOn("update_post_excerpt", { excerpt }, services);
const undo = (receiptId: string, services = gateway.services) => {
  const { userId, sessionId } = gateway.tenant.people.member;
  return receipts.undo.invoke({
    actor: { kind: "user", userId, sessionId, portal: "client", tenantId, role: "member", platformRole: null },
    ...{ address: "127.0.0.1", correlationId: "undo", signal: never, log: gateway.services.log },
    ...{ services, input: { receiptId } },
  });
};
/** The site goes away once it was written to. */
const tornAfterWrite = () => {
  let hasWritten = false;
  return observeEgress(gateway.services, (call) => {
    if (hasWritten) throw new AppError("upstream_failed", "WordPress failed while it answered (502).");
    hasWritten = isWrite(call);
  }).services;
};
const resourceId = async () => {
  const [row] = await gateway.database.asAdmin<{ id: string }>("select id from resource where external_id = $1", [
    String(postId),
  ]);
  return row?.id ?? "";
};
const updates = async () =>
  gateway.database.asAdmin<{ caused_by_run_id: string | null; receipt_id: string | null }>(
    `select caused_by_run_id, receipt_id from tenant_event where resource_id = $1 and name = 'cms.post.updated'
     order by at, id`,
    [await resourceId()],
  );
/** By the write that each tells of: times to the second can't say more where a person is that quick. */
const tellers = async () => (await updates()).map(({ receipt_id }) => receipt_id);
const timeLine = async () => {
  const token = await gateway.tenant.people.member.token();
  const { body } = await callOperation(gateway, "resources.listMoments", { resourceId: await resourceId() }, { token });
  return z
    .object({ items: z.array(ResourceMoment) })
    .parse(body)
    .items.map(({ type }) => type);
};
/** As if all of that had been hours ago: the site was away for as long. */
const letTimePass = async () => {
  const times: [string, string[]][] = [
    ["receipt", ["started_at", "finished_at"]],
    ["sync_state", ["finished_at"]],
    ["resource", ["synced_at"]],
    ["tenant_event", ["at"]],
  ];
  for (const [table, columns] of times) {
    const moved = columns.map((column) => `${column} = ${column} - interval '3 hours'`).join(", ");
    await gateway.database.asAdmin(`update ${table} set ${moved} where tenant_id = $1`, [tenantId]);
  }
};

test("what a site made of a write that nobody could read back is that write, though the site was away for hours", async () => {
  postId = (await site.createPost({ title: "Draft", content: "x", status: "draft" })).id;
  await sync();
  // WordPress gives it its address and its day: what was sent is not all that it holds now.
  const { receiptId } = await performOn("update_post", { status: "publish" }, tornAfterWrite());
  await letTimePass();
  await sync();
  const own = { caused_by_run_id: runId, receipt_id: receiptId };
  expect(await updates()).toEqual([own, own]);
  expect(await timeLine()).toEqual(["write", "change"]);
  await site.editPost(postId, { title: "A person's title" });
  await sync();
  expect(await tellers()).toEqual([receiptId, receiptId, null]);
  expect(await timeLine()).toEqual(["change", "write", "change"]);
});

test("a write that changed nothing, and was seen to, owns no later change", async () => {
  const { summary } = await write("Old.");
  expect(summary).toContain("Old.");
  await site.editPost(postId, { excerpt: "A person's words." });
  await sync();
  expect(await tellers()).toEqual([null]);
});

test("what a sync sees between two tries of a write without a clear answer starts not its own workflow again", async () => {
  const unclear = observeEgress(gateway.services, async (call) => {
    if (!isWrite(call)) return;
    await site.editPost(postId, { excerpt: "Taken." });
    throw new AppError("upstream_timeout", "WordPress didn't answer in time.");
  });
  await expect(write("Taken.", unclear.services)).rejects.toMatchObject({ code: "upstream_timeout" });
  await sync();
  expect(await updates()).toEqual([{ caused_by_run_id: runId, receipt_id: null }]);
});

test("an undo that a sync saw first is told with its write, and a person's change to the same before is not", async () => {
  const { receiptId } = await write("New.");
  for (const excerpt of ["Old.", "New."]) {
    await site.editPost(postId, { excerpt });
    await sync();
  }
  let hasWritten = false;
  const seen = observeEgress(gateway.services, async (call) => {
    if (hasWritten && !isWrite(call)) {
      hasWritten = false;
      await sync();
    }
    hasWritten ||= isWrite(call);
  });
  expect(await undo(receiptId ?? "", seen.services)).toMatchObject({ status: "undone" });
  expect(await tellers()).toEqual([receiptId, null, null, receiptId]);
  expect(await timeLine()).toEqual(["change", "change", "write", "change"]);
});

test("an undo that nobody could read back is done, and what a sync sees of it is told with its write", async () => {
  const { receiptId } = await write("New.");
  const reads = { left: 2 };
  const torn = observeEgress(gateway.services, (call) => {
    const isRead = call.method === "GET" && /\/posts\/\d+$/.test(call.url.pathname);
    if (reads.left < 2 && isRead && reads.left-- <= 0)
      throw new AppError("upstream_failed", "WordPress failed while it answered (502).");
    if (isWrite(call)) reads.left = 1;
  });
  expect(await undo(receiptId ?? "", torn.services)).toMatchObject({ status: "undone" });
  await sync();
  const own = { caused_by_run_id: runId, receipt_id: receiptId };
  expect(await updates()).toEqual([own, own]);
});

test("an undo that was refused was at no time", async () => {
  const { receiptId } = await write("New.");
  await site.editPost(postId, { excerpt: "A person's words." });
  await expect(undo(receiptId ?? "")).rejects.toMatchObject({ code: "conflict" });
  const rows = await gateway.database.asAdmin("select status, undone_at from receipt where id = $1", [receiptId]);
  expect(rows).toEqual([{ status: "succeeded", undone_at: null }]);
  await sync();
  expect(await tellers()).toEqual([receiptId, null]);
});

test("an undo without a clear answer is under way for a while: what a sync sees of it starts nothing", async () => {
  const { receiptId } = await write("New.");
  await letTimePass();
  const unclear = observeEgress(gateway.services, async (call) => {
    if (!isWrite(call)) return;
    await site.editPost(postId, { excerpt: "Old." });
    throw new AppError("upstream_timeout", "WordPress didn't answer in time.");
  });
  await expect(undo(receiptId ?? "", unclear.services)).rejects.toMatchObject({ code: "upstream_timeout" });
  await sync();
  expect((await updates()).at(-1)).toMatchObject({ caused_by_run_id: runId });
});

test("an undo that is refused leaves another one that is under way alone", async () => {
  const { receiptId } = await write("New.");
  let began: unknown;
  const overtaken = observeEgress(gateway.services, async () => {
    if (began !== undefined) return;
    [began] = await gateway.database.asAdmin(
      "update receipt set undone_at = now() + interval '1 second' where id = $1 returning undone_at",
      [receiptId],
    );
    await site.editPost(postId, { excerpt: "A person's words." });
  });
  await expect(undo(receiptId ?? "", overtaken.services)).rejects.toMatchObject({ code: "conflict" });
  const [row] = await gateway.database.asAdmin("select undone_at from receipt where id = $1", [receiptId]);
  expect(row).toEqual(began);
});
