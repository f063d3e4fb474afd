import type { Services } from "../services/services.ts";
import { leaseMs } from "./outbox-queue.ts";

/** By the index on when messages are due: those under a lease are due within its time. */
const holdersText = `
  select distinct claimed_by as id from outbox_message
  where available_at > now() and available_at <= now() + $1 * interval '1 millisecond'
    and dead_at is null and claimed_by <> $2`;

const releaseText = `
  update outbox_message set available_at = now(), claimed_by = null
  where available_at > now() and available_at <= now() + $1 * interval '1 millisecond'
    and dead_at is null and claimed_by = any($2::text[])`;

/** Makes due at once what dead workers had claimed, instead of when its lease is over. Who was only slow may settle nothing. */
export const releaseDeadClaims = async (
  { db, env, changes }: Services,
  findDead: (workerIds: readonly string[]) => Promise<readonly string[]>,
): Promise<void> => {
  const holders = await db.asPlatform<{ id: string }>({
    ...{ name: "outbox-holders", text: holdersText },
    values: [leaseMs, env.WORKER_ID],
  });
  if (holders.length === 0) return;
  const dead = await findDead(holders.map(({ id }) => id));
  if (dead.length === 0) return;
  await db.asPlatform({ name: "outbox-release-dead", text: releaseText, values: [leaseMs, dead] });
  changes.announceOutbox();
};
