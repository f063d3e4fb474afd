import { AppError } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";
import { startOutboxDispatcher } from "./outbox-dispatcher.ts";
import type { OutboxHandlers } from "./outbox-handler.ts";
import {
  exchangeMessages,
  extendLease,
  maxAttempts,
  postponeMessage,
  putOffMessage,
  releaseClaims,
  retryDelayMs,
} from "./outbox-queue.ts";
import { writeOutbox } from "./write-outbox.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  await gateway.services.changes.ready;
});
afterAll(() => gateway.close());

const queue = (runId: string, tenantId = gateway.tenant.tenantId) =>
  gateway.services.db.withTenant(tenantId, (tx) => writeOutbox({ tx, tenantId }, "run.start", { runId }));
const rows = () => gateway.services.db.withPlatform((tx) => tx.outboxMessage.findMany());
const claimMessages = async (services: TestGateway["services"], limit: number) =>
  (await exchangeMessages(services, { settled: [], limit })).messages;
const empty = () => gateway.database.asAdmin("delete from outbox_message");

describe("the outbox", () => {
  it("hands each message to its handler once, woken at once, from every organization", async () => {
    await empty();
    const handled: string[] = [];
    const handlers: OutboxHandlers = {
      "run.start": async (_services, { payload }) => void handled.push(payload.runId),
    };
    const dispatcher = startOutboxDispatcher(gateway.services, handlers);
    const ids = Array.from({ length: 60 }, () => uuidv7());
    for (const [at, id] of ids.entries())
      await queue(id, at % 2 ? gateway.tenant.tenantId : gateway.otherTenant.tenantId);
    await expect.poll(() => handled.length).toBe(60);
    expect([...handled].sort()).toEqual([...ids].sort());
    await expect.poll(async () => (await rows()).length).toBe(0);
    gateway.services.startDraining();
    await dispatcher.stop();
  });

  it("is claimed by one of several workers, and a lost lease settles nothing", async () => {
    await empty();
    for (let count = 0; count < 30; count++) await queue(uuidv7());
    const claims = await Promise.all(Array.from({ length: 3 }, () => claimMessages(gateway.services, 20)));
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(30);
    expect(ids).toHaveLength(30);
    const [stale] = claims.flat();
    if (!stale) throw new Error("nothing was claimed");
    await gateway.database.asAdmin("update outbox_message set available_at = now() where id = $1", [stale.id]);
    const [fresh] = await claimMessages(gateway.services, 1);
    expect(fresh?.id).toBe(stale.id);
    await exchangeMessages(gateway.services, { settled: [stale], limit: 0 });
    expect(await extendLease(gateway.services, stale)).toBe(false);
    expect((await rows()).some(({ id }) => id === stale.id)).toBe(true);
  });

  it("comes back at once to a worker that died with it, and to that one alone", async () => {
    await empty();
    await queue(uuidv7());
    const [held] = await claimMessages(gateway.services, 1);
    const { db, env } = gateway.services;
    await releaseClaims({ db, env: { ...env, WORKER_ID: "another" } });
    expect(await claimMessages(gateway.services, 1)).toEqual([]);
    for (let attempts = 2; attempts < 30; attempts++) {
      await releaseClaims(gateway.services);
      const [again] = await claimMessages(gateway.services, 1);
      expect(again).toMatchObject({ id: held?.id, attempts });
    }
  });

  it("waits longer after each failure and gives up among the dead letters, its error without secrets", async () => {
    await empty();
    await queue(uuidv7());
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      await gateway.database.asAdmin("update outbox_message set available_at = now()");
      const [message] = await claimMessages(gateway.services, 1);
      if (!message) throw new Error("nothing was claimed");
      const outcome = await postponeMessage(gateway.services, message, new Error("Bearer abcdefgh12345678 refused"));
      expect(outcome).toBe(attempt === maxAttempts ? "dead" : "retried");
    }
    const [dead] = await rows();
    expect(dead?.deadAt).not.toBeNull();
    expect(dead?.lastError).toBe("Error: Bearer [redacted] refused");
    await gateway.database.asAdmin("update outbox_message set available_at = now()");
    expect(await claimMessages(gateway.services, 10)).toEqual([]);
    const most = Array.from({ length: 13 }, (_, attempt) => retryDelayMs(attempt, () => 1));
    expect(most.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
    expect(Math.max(...most)).toBe(900_000);
  });

  it("put off for lack of room keeps its attempts and looks again within minutes, until a week is over", async () => {
    await empty();
    await queue(uuidv7());
    const refusal = new AppError("rate_limited", "The queue is full.");
    const claimOne = async () => {
      await gateway.database.asAdmin("update outbox_message set available_at = now()");
      const [message] = await claimMessages(gateway.services, 1);
      if (!message) throw new Error("nothing was claimed");
      return message;
    };
    const refuse = async () => putOffMessage(gateway.services, await claimOne(), refusal);
    const waitMs = async () => {
      const [row] = await gateway.database.asAdmin<{ ms: number }>(
        "select extract(epoch from available_at - now())::float8 * 1000 as ms from outbox_message",
      );
      return row?.ms ?? 0;
    };
    expect(await refuse()).toBe("put_off");
    expect(await waitMs()).toBeGreaterThan(1000);
    expect(await waitMs()).toBeLessThan(5100);
    await gateway.database.asAdmin("update outbox_message set created_at = now() - interval '6 days'");
    for (let times = 0; times < 2 * maxAttempts; times += 1) expect(await refuse()).toBe("put_off");
    expect(await waitMs()).toBeLessThan(300_100);
    expect(await postponeMessage(gateway.services, await claimOne(), new Error("no"))).toBe("retried");
    expect(await waitMs()).toBeLessThan(2100);
    await gateway.database.asAdmin("update outbox_message set created_at = now() - interval '8 days'");
    const outcomes: string[] = [];
    for (let times = 1; times < maxAttempts; times += 1) outcomes.push(await refuse());
    expect([new Set(outcomes.slice(0, -1)), outcomes.at(-1)]).toEqual([new Set(["retried"]), "dead"]);
    expect(await rows()).toMatchObject([{ lastFault: "AppError rate_limited" }]);
  });

  it("is written only if its transaction commits", async () => {
    await empty();
    const { tenantId } = gateway.tenant;
    const failing = gateway.services.db.withTenant(tenantId, async (tx) => {
      await writeOutbox({ tx, tenantId }, "run.start", { runId: uuidv7() });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await rows()).toEqual([]);
  });
});
