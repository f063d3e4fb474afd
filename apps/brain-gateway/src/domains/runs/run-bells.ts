import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";

/** Rung by whoever wakes a run, in whichever process it is carried. */
export const wakeTopic = "wake";

const everyMs = 15_000;
/** However far away it is what a run waits for, and whoever forgot to tell it. */
const looksEveryMs = 3_600_000;

type Listening = { ref: RunRef; ring: () => void; until: number; wakes: number | null };

export type RunBell = {
  /** Calls `ring` from now on whenever the run is woken; once, however often it is said. */
  listen: (ring: () => void) => void;
  /** Rings then as well. `wakes` is how often the run had been woken when it last looked. */
  callAt: (at: Date, wakes: number) => void;
  leave: () => void;
};

export type RunBells = {
  of: (ref: RunRef) => RunBell;
  /** Finds those whose notification was lost, and those whose moment has come. Does so by itself every few seconds. */
  look: () => Promise<void>;
  close: () => Promise<void>;
};

const wokenText = `
  select r.id from unnest($1::uuid[], $2::uuid[], $3::int[]) as known (tenant_id, id, wakes)
  join run r on r.tenant_id = known.tenant_id and r.id = known.id and r.wakes <> known.wakes`;

const findWoken = async ({ db }: Pick<Services, "db">, listening: readonly Listening[]): Promise<Set<string>> => {
  const known = listening.filter(({ wakes }) => wakes !== null);
  if (known.length === 0) return new Set();
  const columns = [known.map(({ ref }) => ref.tenantId), known.map(({ ref }) => ref.runId)];
  const rows = await db.asPlatform<{ id: string }>({
    ...{ name: "find-woken-runs", text: wokenText },
    values: [...columns, known.map(({ wakes }) => wakes)],
  });
  return new Set(rows.map(({ id }) => id));
};

type Timers = { set: (each: Listening) => void; drop: (each: Listening) => void };

const createTimers = (): Timers => {
  const timers = new Map<Listening, NodeJS.Timeout>();
  const drop = (each: Listening): void => {
    clearTimeout(timers.get(each));
    timers.delete(each);
  };
  return {
    drop,
    set: (each) => {
      drop(each);
      timers.set(each, setTimeout(each.ring, Math.max(0, each.until - Date.now())));
    },
  };
};

/**
 * Tells the runs of this process that somebody woke them, or that a moment has come. A notification may be lost with a
 * connection, and timers count what has passed, not the clock, which may be set: one statement looks after all of them.
 */
export const createRunBells = (services: Pick<Services, "db" | "changes" | "log">): RunBells => {
  const listening = new Map<Listening, () => void>();
  const timers = createTimers();
  let looking: Promise<void> | null = null;
  const look = async () => {
    const now = Date.now();
    const woken = await findWoken(services, [...listening.keys()]);
    for (const { ref, ring, until } of [...listening.keys()]) if (until <= now || woken.has(ref.runId)) ring();
  };
  const timer = setInterval(() => {
    if (listening.size === 0) return;
    looking ??= look()
      .catch((error: unknown) => services.log.warn({ err: error }, "woken runs could not be looked for"))
      .finally(() => {
        looking = null;
      });
  }, everyMs);
  const leave = (each: Listening): void => {
    timers.drop(each);
    listening.get(each)?.();
    listening.delete(each);
  };
  return {
    look,
    of: (ref) => {
      let mine: Listening | null = null;
      return {
        listen: (ring) => {
          if (mine) return;
          mine = { ref, ring, until: Number.POSITIVE_INFINITY, wakes: null };
          listening.set(mine, services.changes.onChange(wakeTopic, ref.runId, ring));
        },
        callAt: (at, wakes) => {
          if (!mine || !listening.has(mine)) return;
          Object.assign(mine, { until: Math.min(at.getTime(), Date.now() + looksEveryMs), wakes });
          timers.set(mine);
        },
        leave: () => {
          if (mine) leave(mine);
        },
      };
    },
    close: async () => {
      clearInterval(timer);
      for (const each of [...listening.keys()]) leave(each);
      await looking;
    },
  };
};
