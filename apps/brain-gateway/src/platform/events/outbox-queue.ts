import type { Services } from "../services/services.ts";
import { redactText } from "../telemetry/redact.ts";

export const maxAttempts = 12;
export const leaseMs = 60_000;
const firstDelayMs = 1000;
const longestDelayMs = 15 * 60_000;

export type ClaimedMessage = {
  id: string;
  tenantId: string;
  topic: string;
  payload: unknown;
  attempts: number;
};

type Queue = Pick<Services, "db">;
type Lease = Pick<ClaimedMessage, "id" | "tenantId" | "attempts">;

/** Full jitter: anything up to the doubled delay, so that what failed together does not return together. */
export const retryDelayMs = (attempt: number, random: () => number = Math.random): number =>
  Math.round(random() * Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempt, 20)));

/** Takes what is due, for one lease. `attempts` is the fence: only its holder may settle the message. */
export const claimMessages = ({ db }: Queue, limit: number): Promise<ClaimedMessage[]> =>
  db.withPlatform(
    (tx) => tx.$queryRaw<ClaimedMessage[]>`
      update outbox_message o
      set attempts = o.attempts + 1, available_at = now() + ${leaseMs} * interval '1 millisecond'
      from (
        select tenant_id, id from outbox_message
        where dead_at is null and available_at <= now()
        order by available_at limit ${limit} for update skip locked
      ) due
      where o.tenant_id = due.tenant_id and o.id = due.id
      returning o.id, o.tenant_id as "tenantId", o.topic, o.payload, o.attempts`,
  );

const whereHeld = ({ id, tenantId, attempts }: Lease) => ({ id, tenantId, attempts, deadAt: null });

export const settleMessage = async ({ db }: Queue, lease: Lease): Promise<void> => {
  await db.withPlatform((tx) => tx.outboxMessage.deleteMany({ where: whereHeld(lease) }));
};

/** False when the lease is somebody else's by now. */
export const extendLease = async ({ db }: Queue, lease: Lease): Promise<boolean> => {
  const { tenantId, id, attempts } = lease;
  const count = await db.withPlatform(
    (tx) => tx.$executeRaw`
      update outbox_message set available_at = now() + ${leaseMs} * interval '1 millisecond'
      where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and attempts = ${attempts} and dead_at is null`,
  );
  return count === 1;
};

/** Puts a message back for later, or among the dead letters when it has failed too often. */
export const postponeMessage = async ({ db }: Queue, lease: Lease, error: unknown): Promise<"retried" | "dead"> => {
  const isDead = lease.attempts >= maxAttempts;
  const delayMs = retryDelayMs(lease.attempts);
  const lastError = redactText(error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(
    0,
    2000,
  );
  const { tenantId, id, attempts } = lease;
  await db.withPlatform(
    (tx) => tx.$executeRaw`
      update outbox_message
      set last_error = ${lastError}, available_at = now() + ${delayMs} * interval '1 millisecond',
          dead_at = case when ${isDead} then now() end
      where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and attempts = ${attempts}`,
  );
  return isDead ? "dead" : "retried";
};

/** Gives a message back untouched: the process drains before it was begun or finished. */
export const releaseMessage = async ({ db }: Queue, lease: Lease): Promise<void> => {
  const { tenantId, id, attempts } = lease;
  await db.withPlatform(
    (tx) => tx.$executeRaw`
      update outbox_message set available_at = now(), attempts = attempts - 1
      where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and attempts = ${attempts} and dead_at is null`,
  );
};

/** Milliseconds until the next message is due; null when none waits. */
export const nextDueMs = async ({ db }: Queue): Promise<number | null> => {
  const [row] = await db.withPlatform(
    (tx) => tx.$queryRaw<{ ms: number | null }[]>`
      select (extract(epoch from min(available_at) - now()) * 1000)::float8 as ms
      from outbox_message where dead_at is null`,
  );
  return row?.ms ?? null;
};

export const countDue = ({ db }: Queue): Promise<number> =>
  db.withPlatform((tx) => tx.outboxMessage.count({ where: { deadAt: null, availableAt: { lte: new Date() } } }));
