import type { UserActor } from "../identity/actor.ts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import { hashOf } from "./hash-of.ts";
import { type AnySchema, type Call, describeOperation, type Operation } from "./operation.ts";
import {
  answered,
  type Found,
  idempotencyKeyOf,
  keptFrom,
  keptUnanswered,
  lockKey,
  onceWhileReserved,
} from "./request-key.ts";

/** By session: what is shown once is shown again to the browser that asked for it, and to no other. */
const scopeOf = (operation: Operation<AnySchema, AnySchema>, { userId, sessionId }: UserActor, key: string) => ({
  userId,
  keyHash: hashOf([describeOperation(operation), sessionId, key]),
});

/**
 * For what a person does outside an organization, or an operator across them: once for each key of their session. The
 * input may hold a password, so that only its keyed hash is kept.
 */
export const onceForPerson = async <T>(
  operation: Operation<AnySchema, AnySchema>,
  actor: UserActor,
  call: Call,
  input: unknown,
  run: () => Promise<T>,
): Promise<T> => {
  const key = idempotencyKeyOf(operation, call);
  if (key === null) return run();
  const { db, clock, personVault, addressMac } = call.services;
  const scope = scopeOf(operation, actor, key);
  const boundTo = JSON.stringify(["person_idempotency_key", scope.userId, scope.keyHash]);
  const bodyHash = addressMac.sign("idempotency_key", hashOf(input));
  const store = async (tx: Tx, response: Uint8Array<ArrayBuffer> | null, timesOf = keptFrom) => {
    const now = clock.now();
    const { userId } = scope;
    await tx.personIdempotencyKey.deleteMany({ where: { userId, OR: [scope, { expiresAt: { lte: now } }] } });
    const row = { ...scope, bodyHash, response, ...timesOf(now) };
    await tx.personIdempotencyKey.create({ data: row });
  };
  const reserve = async (tx: Tx): Promise<Found> => {
    await lockKey(tx, hashOf(scope));
    const row = await tx.personIdempotencyKey.findUnique({ where: { userId_keyHash: scope } });
    const kept = answered(row, bodyHash, clock.now())?.response;
    if (kept) return { isReplay: true, answer: JSON.parse(personVault.open(boundTo, kept)) as unknown };
    await store(tx, null);
    return { isReplay: false };
  };
  const asPerson = <R>(work: (tx: Tx) => Promise<R>) => db.withUser(actor.userId, work);
  return onceWhileReserved(
    {
      reserve: () => asPerson(reserve),
      keep: (value) => asPerson((tx) => store(tx, personVault.seal(boundTo, JSON.stringify(value)))),
      keepUnanswered: () => asPerson((tx) => store(tx, null, keptUnanswered)),
      release: () => asPerson((tx) => tx.personIdempotencyKey.deleteMany({ where: scope })),
    },
    call.log,
    run,
  );
};
