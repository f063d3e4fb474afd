import { createTestDatabase, makeTenant, type TestDatabase } from "@bizosaas/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../telemetry/log.ts";
import { type Changes, createChanges } from "./changes.ts";

let database: TestDatabase;
let changes: Changes;
let tenantId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  tenantId = (await makeTenant(database.database)).id;
  changes = createChanges({ url: database.urls.app, log: createLog({ level: "silent", role: "api" }) });
  await changes.ready;
});
afterAll(async () => {
  await changes.close();
  await database.drop();
});

const notify = (topic: string, id: string) =>
  database.database.withTenant(tenantId, (tx) => changes.notify(tx, topic, id));

const collect = (topic: string, id: string) => {
  const leave = new AbortController();
  let ticks = 0;
  const done = (async () => {
    for await (const _ of changes.subscribe(topic, id, leave.signal)) ticks++;
  })();
  return { count: () => ticks, leave: () => leave.abort(), done };
};

describe("changes", () => {
  it("reach who waits for that thing, and nobody else", async () => {
    const [mine, other] = [collect("run", "a"), collect("run", "b")];
    await notify("run", "a");
    await expect.poll(mine.count).toBe(1);
    await notify("run", "b");
    await expect.poll(other.count).toBe(1);
    expect(mine.count()).toBe(1);
    mine.leave();
    other.leave();
    await Promise.all([mine.done, other.done]);
  });

  it("are not sent by a transaction that rolls back", async () => {
    const watch = collect("run", "c");
    await database.database
      .withTenant(tenantId, async (tx) => {
        await changes.notify(tx, "run", "c");
        throw new Error("no");
      })
      .catch(() => undefined);
    await notify("run", "after");
    const marker = collect("run", "marker");
    await notify("run", "marker");
    await expect.poll(marker.count).toBe(1);
    expect(watch.count()).toBe(0);
    watch.leave();
    marker.leave();
    await Promise.all([watch.done, marker.done]);
  });

  it("merge into one while the reader is busy", async () => {
    const leave = new AbortController();
    const ticks = changes.subscribe("run", "d", leave.signal);
    for (let count = 0; count < 20; count++) await notify("run", "d");
    const marker = collect("run", "marker2");
    await notify("run", "marker2");
    await expect.poll(marker.count).toBe(1);
    expect((await ticks.next()).done).toBe(false);
    const second = ticks.next();
    leave.abort();
    expect((await second).done).toBe(true);
    marker.leave();
  });

  it("come again after the connection was lost, with a tick for what may have been missed", async () => {
    const watch = collect("run", "e");
    await database.asAdmin(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bizosaas-listener' and datname = current_database()",
    );
    await expect.poll(watch.count, { timeout: 10_000 }).toBe(1);
    await notify("run", "e");
    await expect.poll(watch.count).toBe(2);
    watch.leave();
    await watch.done;
  });
});
