import type { AppError } from "@bizosaas/contracts";
import type { Services } from "../services/services.ts";
import { redactText } from "../telemetry/redact.ts";
import { exchangeText } from "./exchange-text.ts";
import { faultOf } from "./fault-of.ts";

/** Also the default of `dead_after`. */
export const maxAttempts = 12;
export const leaseMs = 60_000;
const firstDelayMs = 1000;
const longestDelayMs = 15 * 60_000;
const putOffMs = { least: 5000, most: 5 * 60_000 };
/** What has found no room for so long fails by it from then on, and is heard of among the dead letters. */
export const patienceMs = 7 * 24 * 3_600_000;

export type ClaimedMessage = {
  id: string;
  tenantId: string;
  topic: string;
  payload: unknown;
  attempts: number;
  /** The attempt after which it is given up. */
  deadAfter: number;
};

type Queue = Pick<Services, "db">;
export type Lease = Pick<ClaimedMessage, "id" | "tenantId" | "attempts">;
type FailedLease = Lease & Pick<ClaimedMessage, "deadAfter">;

/** Full jitter: anything up to the doubled delay, so that what failed together does not return together. */
export const retryDelayMs = (attempt: number, random: () => number = Math.random): number =>
  Math.round(random() * Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempt, 20)));

type ExchangeRow = (ClaimedMessage & { nextDueMs: null }) | { id: null; nextDueMs: number | null };

/** How many messages of an organization this worker has in hand. */
export type InHand = { tenantId: string; count: number };

type Exchanged = { settled: readonly Lease[]; limit: number; inHand?: readonly InHand[] };

/**
 * Hands back what is done and takes what is due for one lease, in one round trip, organization by organization in turn.
 * `attempts` is the fence: only its holder may settle a message. `nextDueMs` is null when nothing waits for its time, and
 * 0 when another worker was quicker.
 */
export const exchangeMessages = async (
  { db, env }: Pick<Services, "db" | "env">,
  { settled, limit, inHand = [] }: Exchanged,
): Promise<{ messages: ClaimedMessage[]; nextDueMs: number | null }> => {
  const leases = settled.map(({ id, tenantId, attempts }) => ({ id, tenantId, attempts }));
  const rows = await db.asPlatform<ExchangeRow>({
    name: "outbox-exchange",
    text: exchangeText,
    values: [JSON.stringify(leases), limit, env.WORKER_ID, leaseMs, JSON.stringify(inHand)],
  });
  const messages = rows.filter((row): row is ClaimedMessage & { nextDueMs: null } => row.id !== null);
  return { messages, nextDueMs: rows.find(({ id }) => id === null)?.nextDueMs ?? null };
};

/** Makes due again what this worker held when it died; called before it claims anything. */
export const releaseClaims = async ({ db, env }: Pick<Services, "db" | "env">): Promise<void> => {
  await db.asPlatform({
    name: "outbox-release-claims",
    text: `update outbox_message set available_at = now(), claimed_by = null
      where claimed_by = $1 and dead_at is null and available_at > now()`,
    values: [env.WORKER_ID],
  });
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

const describe = (error: unknown): string =>
  redactText(error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2000);

/** Puts a message back for later, or among the dead letters when it has failed too often. */
export const postponeMessage = async (
  { db }: Queue,
  { tenantId, id, attempts, deadAfter }: FailedLease,
  error: unknown,
): Promise<"retried" | "dead"> => {
  const delayMs = retryDelayMs(maxAttempts - (deadAfter - attempts));
  const [postponed] = await db.withPlatform(
    (tx) => tx.$queryRaw<{ isDead: boolean }[]>`
      update outbox_message
      set last_error = ${describe(error)}, last_fault = ${faultOf(error)}, claimed_by = null,
          available_at = now() + ${delayMs} * interval '1 millisecond',
          dead_at = case when attempts >= dead_after then now() end
      where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and attempts = ${attempts}
      returning dead_at is not null as "isDead"`,
  );
  return postponed?.isDead ? "dead" : "retried";
};

/**
 * Puts a message off that found no room, the longer the older it is, so that many of them cost little. It keeps as many attempts
 * as it had: their count, the lease's fence, goes on, and the one at which it is given up with it.
 */
export const putOffMessage = async (
  { db }: Queue,
  lease: FailedLease,
  refusal: AppError,
): Promise<"put_off" | "retried" | "dead"> => {
  const { tenantId, id, attempts } = lease;
  const count = await db.withPlatform(
    (tx) => tx.$executeRaw`
      update outbox_message
      set last_error = ${describe(refusal)}, last_fault = ${faultOf(refusal)}, claimed_by = null, dead_after = dead_after + 1,
          available_at = now() + (0.5 + random() / 2) * greatest(
            ${putOffMs.least} * interval '1 millisecond',
            least(${putOffMs.most} * interval '1 millisecond', (now() - created_at) / 4))
      where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and attempts = ${attempts} and dead_at is null
        and created_at > now() - ${patienceMs} * interval '1 millisecond'`,
  );
  return count === 1 ? "put_off" : postponeMessage({ db }, lease, refusal);
};

/** Gives a message back untouched: the process drains before it was begun or finished. */
export const releaseMessage = async ({ db }: Queue, lease: Lease): Promise<void> => {
  const { tenantId, id, attempts } = lease;
  await db.withPlatform(
    (tx) => tx.$executeRaw`
      update outbox_message set available_at = now(), attempts = attempts - 1, claimed_by = null
      where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and attempts = ${attempts} and dead_at is null`,
  );
};

export const countDue = ({ db }: Queue): Promise<number> =>
  db.withPlatform((tx) => tx.outboxMessage.count({ where: { deadAt: null, availableAt: { lte: new Date() } } }));
