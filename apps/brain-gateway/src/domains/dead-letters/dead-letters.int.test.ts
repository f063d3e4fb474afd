import { DeadLetter, mostSentAgain } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { startOutboxDispatcher } from "../../platform/events/outbox-dispatcher.ts";
import { exchangeMessages, maxAttempts, postponeMessage } from "../../platform/events/outbox-queue.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeDeadLetter } from "../../testing/make-dead-letter.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  await gateway.services.changes.ready;
});
beforeEach(() => gateway.database.asAdmin("delete from outbox_message"));
afterAll(() => gateway.close());

const secret = "ann@example.org";
const Page = z.object({
  ...{ items: z.array(DeadLetter), nextCursor: z.string().nullable() },
  ...{ total: z.int(), topics: z.array(z.string()) },
});
const asOperator = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.operator.token() });
const list = async (input: Record<string, unknown> = {}) => {
  const token = await gateway.support.token();
  return Page.parse((await callOperation(gateway, "deadLetters.list", input, { token })).body);
};
const die = (topic: "run.start" | "run.failed", death = {}, tenant = gateway.tenant) =>
  makeDeadLetter(gateway.services.db, tenant, topic, { runId: uuidv7() }, death);
const rows = () => gateway.services.db.withPlatform((tx) => tx.outboxMessage.findMany());
const claim = async () => (await exchangeMessages(gateway.services, { settled: [], limit: 10 })).messages;

describe("dead letters", () => {
  it("are listed the last to die first, narrowed and paged, without a word of the tenant's", async () => {
    const now = Date.now();
    for (let hour = 0; hour < 5; hour += 1) {
      const lastError = `AppError: Order of ${secret} is empty`;
      await die("run.start", { lastError, lastFault: null, diedAt: new Date(now - hour * 3_600_000) });
    }
    await die("run.failed", { lastError: secret, lastFault: "TypeError" }, gateway.otherTenant);
    const first = await list({ topic: "run.start", limit: 3 });
    const second = await list({ topic: "run.start", limit: 3, cursor: first.nextCursor });
    const times = [...first.items, ...second.items].map(({ diedAt }) => diedAt);
    expect([new Set(times).size, second.nextCursor]).toEqual([5, null]);
    expect(times).toEqual(times.toSorted().reverse());
    expect(first).toMatchObject({ total: 5, topics: ["run.failed", "run.start"] });
    expect(first.items[0]).toMatchObject({ tenantId: gateway.tenant.tenantId, attempts: 12, fault: "AppError" });
    const all = await list();
    expect(JSON.stringify(all)).not.toContain(secret);
    const theirs = await list({ tenantId: gateway.otherTenant.tenantId });
    expect(theirs.items.map(({ fault }) => fault)).toEqual(["TypeError"]);
  });

  it("sent again reach their handler once, never as a first attempt, and are gone", async () => {
    const id = await die("run.start");
    expect((await asOperator("deadLetters.send", { messageId: id })).status).toBe(200);
    expect((await asOperator("deadLetters.send", { messageId: id })).problem?.code).toBe("not_found");
    const attempts: number[] = [];
    const handlers = {
      "run.start": async (_: unknown, { attempt }: { attempt: number }) => void attempts.push(attempt),
    };
    const dispatcher = startOutboxDispatcher(gateway.services, handlers);
    await expect.poll(async () => (await rows()).length).toBe(0);
    expect(attempts).toEqual([13]);
    gateway.services.startDraining();
    await dispatcher.stop();
  });

  it("sent again are tried as often anew before they die again, and an old lease settles nothing", async () => {
    const id = await die("run.start");
    await asOperator("deadLetters.send", { messageId: id });
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      await gateway.database.asAdmin("update outbox_message set available_at = now()");
      const [message] = await claim();
      if (!message) throw new Error("nothing was claimed");
      await exchangeMessages(gateway.services, { settled: [{ ...message, attempts: attempt }], limit: 0 });
      const outcome = await postponeMessage(gateway.services, message, new Error(secret));
      expect(outcome).toBe(attempt === maxAttempts ? "dead" : "retried");
    }
    const { items } = await list();
    expect(items).toMatchObject([{ id, attempts: 24, fault: "Error" }]);
  });

  it("of a filter are sent again together, and no others", async () => {
    await die("run.start");
    await die("run.start", {}, gateway.otherTenant);
    const other = await die("run.failed");
    const { tenantId } = gateway.otherTenant;
    expect((await asOperator("deadLetters.sendAll", { tenantId, topic: "run.failed" })).body).toEqual({
      sent: 0,
      left: 0,
    });
    expect((await asOperator("deadLetters.sendAll", { topic: "run.start" })).body).toEqual({ sent: 2, left: 0 });
    expect((await list()).items.map(({ id }) => id)).toEqual([other]);
  });

  it("are sent again up to a bound, the oldest first, and it says how many are left", async () => {
    await gateway.database.asAdmin(
      `insert into outbox_message (tenant_id, id, topic, payload, attempts, dead_at)
       select $1, gen_random_uuid(), 'run.start', '{}', 12, now() - n * interval '1 minute' from generate_series(1, $2::int) n`,
      [gateway.tenant.tenantId, mostSentAgain + 2],
    );
    expect((await asOperator("deadLetters.sendAll", {})).body).toEqual({ sent: mostSentAgain, left: 2 });
    const times = (await list()).items.map(({ diedAt }) => Date.now() - Date.parse(diedAt));
    expect(Math.max(...times)).toBeLessThan(3 * 60_000);
  });

  it("thrown away are told of in the platform's log and in their tenant's, with the reason", async () => {
    const id = await die("run.failed");
    const reason = "The workflow is gone.";
    expect((await asOperator("deadLetters.discard", { messageId: id, reason: "no" })).problem?.code).toBe(
      "invalid_input",
    );
    expect((await asOperator("deadLetters.discard", { messageId: id, reason })).status).toBe(200);
    expect(await rows()).toEqual([]);
    const where = { action: "dead_letter.discard", objectId: id };
    const { tenantId } = gateway.tenant;
    const { db } = gateway.services;
    const told = await db.withTenant(tenantId, (tx) => tx.auditEntry.findMany({ where }));
    expect(told).toMatchObject([{ reason, before: { topic: "run.failed" } }]);
    expect(await db.global.platformAuditEntry.findMany({ where })).toMatchObject([{ after: { tenantId, reason } }]);
  });

  it("that live again can't be thrown away", async () => {
    const id = await die("run.failed");
    await asOperator("deadLetters.send", { messageId: id });
    const answer = await asOperator("deadLetters.discard", { messageId: id, reason: "The workflow is gone." });
    expect(answer.problem?.code).toBe("not_found");
    expect(await rows()).toHaveLength(1);
  });
});
