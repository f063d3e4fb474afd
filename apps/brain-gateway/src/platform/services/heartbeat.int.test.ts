import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";
import { createDeadWatch, findDeadWorkers, startHeartbeat } from "./heartbeat.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

const lastBeat = (workerId: string, agoSeconds: number) =>
  gateway.database.asAdmin(
    `insert into worker_heartbeat (worker_id, started_at, beat_at, version)
     values ($1, now(), now() - $2 * interval '1 second', 'v0')
     on conflict (worker_id) do update set beat_at = excluded.beat_at`,
    [workerId, agoSeconds],
  );

test("who beats lives, whatever its own clock says, and who left or has been silent for half a minute is dead", async () => {
  const { services } = gateway;
  const clock = { ...services.clock, now: () => new Date(0) };
  const heartbeat = await startHeartbeat({ ...services, clock }, new Map());
  await lastBeat("worker-slow", 25);
  await lastBeat("worker-silent", 31);
  const all = [services.env.WORKER_ID, "worker-slow", "worker-silent", "worker-that-left"];
  expect(await findDeadWorkers(services, all)).toEqual(["worker-silent", "worker-that-left"]);
  await heartbeat.stop();
  expect(await findDeadWorkers(services, [services.env.WORKER_ID])).toEqual([services.env.WORKER_ID]);
});

test("after an outage nobody is taken for dead who beats again in time", async () => {
  const find = createDeadWatch(gateway.services, { afterMs: 300 });
  const all = ["worker-back", "worker-gone"];
  for (const workerId of all) await lastBeat(workerId, 60);
  expect(await find(all)).toEqual([]);
  await lastBeat("worker-back", 0);
  await expect.poll(() => find(all)).toEqual(["worker-gone"]);
  await lastBeat("worker-gone", 0);
  expect(await find(all)).toEqual([]);
  await lastBeat("worker-gone", 60);
  expect(await find(all)).toEqual([]);
});

test("who was silent long ago, while nobody looked since, is not taken for dead at the first look of another outage", async () => {
  let now = 0;
  const find = createDeadWatch(gateway.services, { afterMs: 7000, nowMs: () => now });
  await lastBeat("worker-twice", 60);
  expect(await find(["worker-twice"])).toEqual([]);
  now = 60 * 60_000;
  expect(await find(["worker-twice"])).toEqual([]);
  now += 7000;
  expect(await find(["worker-twice"])).toEqual(["worker-twice"]);
});
