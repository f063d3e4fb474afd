import { setTimeout as delay } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";
import { startOutboxDispatcher } from "./outbox-dispatcher.ts";
import { exchangeMessages } from "./outbox-queue.ts";
import { writeOutbox } from "./write-outbox.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ env: { OUTBOX_CONCURRENCY: "4" } });
  await gateway.services.changes.ready;
});
afterAll(() => gateway?.close());
beforeEach(() => gateway.database.asAdmin("delete from outbox_message"));

/** As a site sends them that changes all its records at once, a minute before anybody else has something to do. */
const flood = (tenantId: string, count: number) =>
  gateway.database.asAdmin(
    `insert into outbox_message (tenant_id, id, topic, payload, available_at)
     select $1, gen_random_uuid(), 'run.start', jsonb_build_object('runId', gen_random_uuid()),
       now() - interval '1 minute' + at * interval '1 microsecond'
     from generate_series(1, $2) as at`,
    [tenantId, count],
  );
const queue = (tenantId: string) =>
  gateway.services.db.withTenant(tenantId, (tx) => writeOutbox({ tx, tenantId }, "run.start", { runId: uuidv7() }));
const claim = async (limit: number, inHand: { tenantId: string; count: number }[] = []) => {
  const { messages } = await exchangeMessages(gateway.services, { settled: [], limit, inHand });
  return messages.map(({ tenantId }) => tenantId);
};
const countOf = (ids: string[], tenantId: string) => ids.filter((id) => id === tenantId).length;

test("who has thousands of messages waiting leaves every other turn to who has few", async () => {
  const [loud, calm] = [gateway.tenant.tenantId, gateway.otherTenant.tenantId];
  await flood(loud, 5000);
  for (let at = 0; at < 2; at += 1) await queue(calm);
  const claimed = await claim(10);
  expect([countOf(claimed, calm), countOf(claimed, loud)]).toEqual([2, 8]);
});

test("messages of the very moment at which the window ends have their turn as well", async () => {
  const [loud, calm] = [gateway.tenant.tenantId, gateway.otherTenant.tenantId];
  await flood(loud, 300);
  await queue(calm);
  await gateway.database.asAdmin("update outbox_message set available_at = '2026-01-01' where tenant_id = $1", [loud]);
  await gateway.database.asAdmin("update outbox_message set available_at = '2026-01-01' where tenant_id = $1", [calm]);
  const claimed = await claim(10);
  expect([countOf(claimed, calm), countOf(claimed, loud)]).toEqual([1, 9]);
});

test("a place that gets free goes to who has the fewest in hand, and in its own order to who is alone", async () => {
  const [loud, calm] = [gateway.tenant.tenantId, gateway.otherTenant.tenantId];
  await flood(loud, 300);
  await queue(calm);
  await queue(calm);
  expect(await claim(1, [{ tenantId: loud, count: 3 }])).toEqual([calm]);
  const inHand = [
    { tenantId: loud, count: 3 },
    { tenantId: calm, count: 4 },
  ];
  expect(await claim(1, inHand)).toEqual([loud]);
  expect(await claim(1, [{ tenantId: loud, count: 3 }])).toEqual([calm]);
  expect(await claim(20)).toEqual(Array.from({ length: 20 }, () => loud));
});

test("two workers that claim at once share what is due, and who was slower is told to look again", async () => {
  await flood(gateway.tenant.tenantId, 40);
  const claims = await Promise.all(
    Array.from({ length: 4 }, () => exchangeMessages(gateway.services, { settled: [], limit: 10 })),
  );
  const ids = claims.flatMap(({ messages }) => messages.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { messages, nextDueMs } of claims) if (messages.length < 10) expect(nextDueMs).toBe(0);
});

test("a message is handled within a few turns, however many another organization has before it", async () => {
  const [loud, calm] = [gateway.tenant.tenantId, gateway.otherTenant.tenantId];
  await flood(loud, 5000);
  const handled: string[] = [];
  const dispatcher = startOutboxDispatcher(gateway.services, {
    "run.start": async (_services, { tenantId }) => {
      await delay(5);
      handled.push(tenantId);
    },
  });
  await expect.poll(() => handled.length).toBeGreaterThan(20);
  const before = handled.length;
  await queue(calm);
  await expect.poll(() => handled.includes(calm), { timeout: 10_000, interval: 5 }).toBe(true);
  expect(handled.indexOf(calm) - before).toBeLessThan(60);
  gateway.services.startDraining();
  await dispatcher.stop();
});
