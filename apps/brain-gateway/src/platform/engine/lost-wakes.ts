import pg from "pg";
import type { Logger } from "pino";

type LostWakes = {
  /** Looks after a run that waits until then, or until what this answers is called. */
  watch: (workflowId: string, deadline: Date) => () => void;
  /** Does so now, not only every few seconds. */
  look: () => Promise<void>;
  close: () => Promise<void>;
};

const everyMs = 15_000;

/** Says once more that a message is there; who has it already does not mind. By the index on both columns. */
const ringText = `
  select count(pg_notify('dbos_notifications_channel', n.destination_uuid || '::' || n.topic)::text)::int as rung
  from unnest($1::text[]) as waiting (id)
  join dbos.notifications n on n.destination_uuid = waiting.id and n.topic = $2 and not n.consumed`;

/** A timer runs by what has passed, a deadline by the clock: one that is set forward, or that slept, leaves timers behind. */
const callText =
  "select count(pg_notify('dbos_notifications_channel', late.id || '::' || $2)::text)::int as rung from unnest($1::text[]) as late (id)";

/**
 * Runs are told by a notification that what they wait for is there, and notifications get lost with a connection. The
 * engine would let each run look for itself every few seconds: ten thousand that wait keep a processor busy. This looks for all
 * of them at once.
 */
export const watchForLostWakes = (options: { databaseUrl: string; topic: string; log: Logger }): LostWakes => {
  const { databaseUrl, topic, log } = options;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, application_name: "bizosaas-lost-wakes" });
  pool.on("error", () => undefined);
  const waiting = new Map<string, { count: number; until: number }>();
  let looking: Promise<void> | null = null;
  const ring = async (text: string, ids: readonly string[]) => {
    const [row] = (await pool.query<{ rung: number }>(text, [ids, topic])).rows;
    if (row && row.rung > 0) log.debug(row, "told waiting runs again");
  };
  const look = async () => {
    await ring(ringText, [...waiting.keys()]);
    const late = [...waiting].filter(([, { until }]) => until < Date.now()).map(([id]) => id);
    if (late.length > 0) await ring(callText, late);
  };
  const timer = setInterval(() => {
    if (waiting.size === 0) return;
    looking ??= look()
      .catch((error: unknown) => log.warn({ err: error }, "lost wakes could not be looked for"))
      .finally(() => {
        looking = null;
      });
  }, everyMs);
  return {
    look,
    watch: (id, deadline) => {
      const until = deadline.getTime();
      waiting.set(id, { count: (waiting.get(id)?.count ?? 0) + 1, until });
      return () => {
        const count = (waiting.get(id)?.count ?? 1) - 1;
        if (count > 0) waiting.set(id, { count, until });
        else waiting.delete(id);
      };
    },
    close: async () => {
      clearInterval(timer);
      await looking;
      await pool.end();
    },
  };
};
