import type { Services } from "./services.ts";
import type { RunningPart } from "./worker-part.ts";

const everyMs = 5000;
/** Who has been silent for this long is taken for dead, and what it held is carried on by others. */
const silentMs = 30_000;
const startedAt = () => new Date(performance.timeOrigin);

/** Longer than between two beats: after an outage of the database all seem silent until each has beaten once. */
const confirmMs = 7000;

export type Heartbeat = {
  /** Says at once how the parts are by now. */
  beat: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Of these workers those who left or fell silent, by the database's clock alone. */
export const findDeadWorkers = async (
  { db }: Pick<Services, "db">,
  workerIds: readonly string[],
): Promise<readonly string[]> => {
  const dead = await db.withPlatform(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select asked.id from unnest(${workerIds}::text[]) as asked (id)
      where not exists (
        select from worker_heartbeat h
        where h.worker_id = asked.id and h.beat_at > now() - ${silentMs} * interval '1 millisecond')`,
  );
  return dead.map(({ id }) => id);
};

type Suspicion = { sinceMs: number; seenMs: number };

/**
 * Tells, once, of those who are found dead again and again, for as long as a living one needs to be heard. Nobody asks while
 * nothing is held: a suspicion that was not looked at again for three times as long is of another outage.
 */
export const createDeadWatch = (
  services: Pick<Services, "db">,
  { afterMs = confirmMs, nowMs = () => performance.now() } = {},
) => {
  const suspicions = new Map<string, Suspicion>();
  return async (workerIds: readonly string[]): Promise<readonly string[]> => {
    const dead = await findDeadWorkers(services, workerIds);
    const now = nowMs();
    for (const [id, { seenMs }] of suspicions)
      if (!dead.includes(id) || now - seenMs > 3 * afterMs) suspicions.delete(id);
    for (const id of dead) suspicions.set(id, { sinceMs: suspicions.get(id)?.sinceMs ?? now, seenMs: now });
    const sure = dead.filter((id) => now - (suspicions.get(id)?.sinceMs ?? now) >= afterMs);
    for (const id of sure) suspicions.delete(id);
    return sure;
  };
};

/** Says every few seconds that this worker lives and how its parts are; takes its row away when it leaves. */
export const startHeartbeat = async (
  { db, env, log }: Services,
  parts: ReadonlyMap<string, RunningPart>,
): Promise<Heartbeat> => {
  const workerId = env.WORKER_ID;
  const beat = async () => {
    const status = Object.fromEntries([...parts].map(([name, part]) => [name, part.status()]));
    const load = JSON.stringify({ pid: process.pid, parts: status });
    await db.withPlatform(
      (tx) => tx.$executeRaw`
        insert into worker_heartbeat (worker_id, started_at, beat_at, version, load)
        values (${workerId}, ${startedAt()}, now(), ${process.version}, ${load}::jsonb)
        on conflict (worker_id) do update set started_at = excluded.started_at, beat_at = excluded.beat_at,
          version = excluded.version, load = excluded.load`,
    );
  };
  await beat();
  const timer = setInterval(() => {
    beat().catch((error: unknown) => log.warn({ err: error }, "the heartbeat could not be written"));
  }, everyMs);
  return {
    beat,
    stop: async () => {
      clearInterval(timer);
      await db.withPlatform((tx) => tx.workerHeartbeat.deleteMany({ where: { workerId } })).catch(() => undefined);
    },
  };
};
