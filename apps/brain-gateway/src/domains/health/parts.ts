import type { HealthState } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";

export type Finding = { state: HealthState; detail: string; version?: string | null; workers?: number };
export type PartCheck = {
  id: string;
  name: string;
  dependsOn: readonly string[];
  check: (services: Services) => Promise<Finding>;
};

const seconds = (value: number): string => (value < 120 ? `${Math.round(value)} s` : `${Math.round(value / 60)} min`);

const graded = (value: number, degradedFrom: number, downFrom: number): HealthState =>
  value >= downFrom ? "down" : value >= degradedFrom ? "degraded" : "up";

const postgresql: PartCheck = {
  id: "postgresql",
  name: "PostgreSQL",
  dependsOn: [],
  check: async ({ db }) => {
    const [server] = await db.withPlatform(
      (tx) => tx.$queryRaw<{ version: string }[]>`select current_setting('server_version') as version`,
    );
    return { state: "up", detail: "Answers.", version: server?.version ?? null };
  },
};

const api: PartCheck = {
  id: "api",
  name: "Gateway API",
  dependsOn: ["postgresql"],
  check: async ({ draining }) =>
    draining.aborted
      ? { state: "degraded", detail: "About to stop." }
      : { state: "up", detail: "Answers.", version: process.version },
};

type Beat = { workers: number; age: number | null; version: string | null; engine: string | null };

const newestBeat = async ({ db }: Services): Promise<Beat | undefined> => {
  const [beat] = await db.withPlatform(
    (tx) => tx.$queryRaw<Beat[]>`
      select count(*) filter (where beat_at > now() - interval '15 seconds')::int as workers,
             extract(epoch from now() - max(beat_at))::float8 as age,
             (array_agg(version order by beat_at desc))[1] as version,
             (array_agg(load -> 'parts' ->> 'engine'
               order by load -> 'parts' ->> 'engine' = 'starting', beat_at desc))[1] as engine
      from worker_heartbeat`,
  );
  return beat;
};

const worker: PartCheck = {
  id: "worker",
  name: "Worker",
  dependsOn: ["postgresql"],
  check: async (services) => {
    const beat = await newestBeat(services);
    if (!beat || beat.age === null) return { state: "down", detail: "No worker has ever reported." };
    const detail =
      beat.workers > 0 ? `${beat.workers} alive.` : `None alive; the last one reported ${seconds(beat.age)} ago.`;
    return { state: graded(beat.age, 15, 30), detail, version: beat.version, workers: beat.workers };
  },
};

const engine: PartCheck = {
  id: "engine",
  name: "Workflow engine",
  dependsOn: ["worker", "postgresql"],
  check: async (services) => {
    const beat = await newestBeat(services);
    if (!beat || beat.age === null || beat.age > 30)
      return { state: "down", detail: "Runs in the worker, which is silent." };
    const [late] = await services.db.withPlatform(
      (tx) => tx.$queryRaw<{ count: number }[]>`
        select count(*)::int as count from run where status = 'queued' and created_at < now() - interval '60 seconds'`,
    );
    if (late && late.count > 0)
      return { state: "degraded", detail: `${late.count} runs have waited over a minute to start.` };
    if (beat.engine !== "running")
      return { state: "down", detail: `The worker reports it as ${beat.engine ?? "absent"}.` };
    return { state: "up", detail: "Takes runs." };
  },
};

const outbox: PartCheck = {
  id: "outbox",
  name: "Outbox queue",
  dependsOn: ["worker", "postgresql"],
  check: async ({ db }) => {
    const [queue] = await db.withPlatform(
      (tx) => tx.$queryRaw<{ due: number; lag: number | null; dead: number }[]>`
        select count(*) filter (where dead_at is null and available_at <= now())::int as due,
               extract(epoch from now() - min(available_at) filter (where dead_at is null))::float8 as lag,
               count(*) filter (where dead_at is not null)::int as dead
        from outbox_message`,
    );
    const { due = 0, lag = null, dead = 0 } = queue ?? {};
    const lagSeconds = Math.max(0, lag ?? 0);
    const state = dead > 0 && lagSeconds < 60 ? "degraded" : graded(lagSeconds, 10, 60);
    return {
      state,
      detail: `${due} due, the oldest ${seconds(lagSeconds)} late; ${dead} dead ${dead === 1 ? "letter" : "letters"}.`,
    };
  },
};

type Share = { total: number; broken: number };

const shareFinding = ({ total, broken }: Share, noun: string): Finding => {
  if (total === 0) return { state: "up", detail: `No ${noun} yet.` };
  const state = broken === total && total > 1 ? "down" : broken * 2 >= total && broken > 1 ? "degraded" : "up";
  return { state, detail: `${broken} of ${total} ${noun} broken.` };
};

const connectors: PartCheck = {
  id: "connectors",
  name: "Connectors",
  dependsOn: ["worker", "postgresql"],
  check: async ({ db }) => {
    const [share] = await db.withPlatform(
      (tx) => tx.$queryRaw<Share[]>`
        select count(*)::int as total, count(*) filter (where status = 'broken')::int as broken from connection`,
    );
    return shareFinding(share ?? { total: 0, broken: 0 }, "connections");
  },
};

const ai: PartCheck = {
  id: "ai",
  name: "AI providers",
  dependsOn: ["worker", "postgresql"],
  check: async ({ db }) => {
    const [share] = await db.withPlatform(
      (tx) => tx.$queryRaw<Share[]>`
        select count(*)::int as total, count(*) filter (where status = 'invalid')::int as broken from ai_key`,
    );
    return shareFinding(share ?? { total: 0, broken: 0 }, "keys");
  },
};

/** Roots before leaves: a part comes after everything it depends on. */
export const partChecks: readonly PartCheck[] = [postgresql, api, worker, engine, outbox, connectors, ai];
