import { setTimeout as pause } from "node:timers/promises";

/** Whoever reads or writes a table waits behind a migration that waits for it: never longer than this at a time. */
const lockTimeoutMs = 3_000;
const pauseMs = 1_000;

/** A lock that was not to be had in time, and a deadlock. What was done of the script is undone by then. */
const passing = new Set(["55P03", "40P01"]);

/**
 * Runs a migration. PostgreSQL takes a script as one transaction, so it may be tried again while the database is busy; the
 * tables it waits for are free in between. At `until` (ms since 1970) it fails, with PostgreSQL's own code in the message.
 */
export const runScript = async (pool, sql, until) => {
  const client = await pool.connect();
  try {
    await client.query(`SET lock_timeout = ${lockTimeoutMs}`);
    while (true) {
      try {
        return await client.query(sql);
      } catch (error) {
        if (!passing.has(error.code)) throw error;
        if (Date.now() >= until) {
          // Prisma hands on the message alone, which PostgreSQL writes in its own language.
          error.message = `${error.code}: ${error.message}`;
          throw error;
        }
        await client.query("ROLLBACK");
        await pause(pauseMs);
      }
    }
  } finally {
    const isSound = await client.query("ROLLBACK; RESET lock_timeout").then(
      () => true,
      () => false,
    );
    client.release(!isSound);
  }
};
