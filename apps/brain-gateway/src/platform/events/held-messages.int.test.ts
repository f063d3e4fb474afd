import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";
import { findDeadWorkers } from "../services/heartbeat.ts";
import { heldMessages } from "./held-messages.ts";
import { exchangeMessages } from "./outbox-queue.ts";
import { writeOutbox } from "./write-outbox.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

const beat = (workerId: string, agoSeconds: number) =>
  gateway.database.asAdmin(
    `insert into worker_heartbeat (worker_id, started_at, beat_at, version)
     values ($1, now(), now() - $2 * interval '1 second', 'v0')`,
    [workerId, agoSeconds],
  );

const claimAs = async (workerId: string, limit = 1) => {
  const { db, env } = gateway.services;
  const { messages } = await exchangeMessages({ db, env: { ...env, WORKER_ID: workerId } }, { settled: [], limit });
  return messages.map(({ id }) => id);
};

test("what a silent worker or one that left had claimed is due at once, and what a living one claimed is not", async () => {
  const { tenantId } = gateway.tenant;
  for (let count = 0; count < 4; count += 1)
    await gateway.services.db.withTenant(tenantId, (tx) =>
      writeOutbox({ tx, tenantId }, "run.start", { runId: uuidv7() }),
    );
  await beat("worker-silent", 31);
  await beat("worker-living", 20);
  const silent = await claimAs("worker-silent");
  const left = await claimAs("worker-left");
  const living = await claimAs("worker-living");
  const own = await claimAs(gateway.services.env.WORKER_ID);
  expect(new Set([...silent, ...left, ...living, ...own]).size).toBe(4);
  const { holders, release } = heldMessages(gateway.services);
  await release(await findDeadWorkers(gateway.services, await holders()));
  expect((await claimAs("worker-other", 10)).toSorted()).toEqual([...silent, ...left].toSorted());
});
