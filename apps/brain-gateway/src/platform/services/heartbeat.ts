import type { Services } from "./services.ts";
import type { RunningPart } from "./worker-part.ts";

const everyMs = 5000;
const startedAt = () => new Date(performance.timeOrigin);

export type Heartbeat = { stop: () => Promise<void> };

/** Says every few seconds that this worker lives and how its parts are; takes its row away when it leaves. */
export const startHeartbeat = async (
  { db, env, clock, log }: Services,
  parts: ReadonlyMap<string, RunningPart>,
): Promise<Heartbeat> => {
  const workerId = env.WORKER_ID;
  const beat = async () => {
    const status = Object.fromEntries([...parts].map(([name, part]) => [name, part.status()]));
    const row = { beatAt: clock.now(), version: process.version, load: { pid: process.pid, parts: status } };
    await db.withPlatform((tx) =>
      tx.workerHeartbeat.upsert({
        where: { workerId },
        create: { workerId, startedAt: startedAt(), ...row },
        update: { startedAt: startedAt(), ...row },
      }),
    );
  };
  await beat();
  const timer = setInterval(() => {
    beat().catch((error: unknown) => log.warn({ err: error }, "the heartbeat could not be written"));
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await db.withPlatform((tx) => tx.workerHeartbeat.deleteMany({ where: { workerId } })).catch(() => undefined);
    },
  };
};
