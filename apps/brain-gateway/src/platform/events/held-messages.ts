import type { Services } from "../services/services.ts";
import type { Hold } from "../services/take-over.ts";
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

/** What other workers have claimed of the outbox; who was only slow may settle nothing of it. */
export const heldMessages = ({ db, env, changes }: Services): Hold => ({
  name: "outbox",
  holders: async () => {
    const named = { name: "outbox-holders", text: holdersText };
    const holders = await db.asPlatform<{ id: string }>({ ...named, values: [leaseMs, env.WORKER_ID] });
    return holders.map(({ id }) => id);
  },
  release: async (workerIds) => {
    await db.asPlatform({ name: "outbox-release-dead", text: releaseText, values: [leaseMs, workerIds] });
    changes.announceOutbox();
  },
});
