import { actorName, type Caller } from "../identity/actor.ts";
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
import type { CallContext } from "./verb-context.ts";

/** Whose key it is, and in which organization it is kept. */
export type KeyContext = Pick<CallContext, "tenantId" | "services" | "log"> & { actor: Caller };

type Scope = { tenantId: string; operation: string; principal: string; key: string };
type Claim = { scope: Scope; bodyHash: string; context: KeyContext };

const principalOf = (actor: Caller): string => (actor.kind === "api_key" ? actorName(actor) : actor.userId);

/** What the caller's own name for this request comes to: the same for the same request, and nobody else's. Null without one. */
export const requestKeyOf = (
  operation: Operation<AnySchema, AnySchema>,
  actor: Caller,
  { idempotencyKey }: Call,
  input: unknown,
): string | null =>
  idempotencyKey === undefined
    ? null
    : hashOf([describeOperation(operation), principalOf(actor), idempotencyKey, hashOf(input)]);

const claimOf = (
  operation: Operation<AnySchema, AnySchema>,
  context: KeyContext,
  call: Call,
  input: unknown,
): Claim | null => {
  const key = idempotencyKeyOf(operation, call);
  if (key === null) return null;
  const { tenantId, actor } = context;
  const scope = { tenantId, operation: describeOperation(operation), principal: principalOf(actor), key };
  return { scope, bodyHash: hashOf(input), context };
};

/** The answers may carry what is shown once, so they lie sealed. */
const refOf = (scope: Scope) => ({
  tenantId: scope.tenantId,
  table: "idempotency_key",
  rowId: hashOf([scope.operation, scope.principal, scope.key]),
  field: "response",
});

const findAnswer = async (tx: Tx, { scope, bodyHash, context }: Claim): Promise<Found> => {
  await lockKey(tx, hashOf(scope));
  const row = answered(await tx.idempotencyKey.findFirst({ where: scope }), bodyHash, context.services.clock.now());
  if (!row) return { isReplay: false };
  const { ciphertext, keyVersion } = row.response as { ciphertext: string; keyVersion: number };
  const sealed = { ciphertext: Buffer.from(ciphertext, "base64"), keyVersion };
  return {
    isReplay: true,
    answer: JSON.parse(await context.services.vault.open(tx, refOf(scope), sealed, { isRecord: true })) as unknown,
  };
};

const keep = async (
  tx: Tx,
  { scope, bodyHash, context }: Claim,
  answer: { value: unknown } | null,
  timesOf: typeof keptFrom = keptFrom,
) => {
  const now = context.services.clock.now();
  const sealed =
    answer && (await context.services.vault.seal(tx, refOf(scope), JSON.stringify(answer.value), { isRecord: true }));
  const response = sealed && {
    ciphertext: Buffer.from(sealed.ciphertext).toString("base64"),
    keyVersion: sealed.keyVersion,
  };
  await tx.idempotencyKey.deleteMany({
    where: { tenantId: scope.tenantId, OR: [scope, { expiresAt: { lte: now } }] },
  });
  await tx.idempotencyKey.create({
    data: {
      ...scope,
      bodyHash,
      ...timesOf(now),
      ...(response && { status: 200, response }),
    },
  });
};

/** For a rule that is one transaction: its effects and the kept answer commit together. */
export const onceInTransaction = async <T>(
  tx: Tx,
  operation: Operation<AnySchema, AnySchema>,
  context: KeyContext,
  call: Call,
  input: unknown,
  run: () => Promise<T>,
  replayed: () => void = () => undefined,
): Promise<T> => {
  const claim = claimOf(operation, context, call, input);
  if (!claim) return run();
  const found = await findAnswer(tx, claim);
  if (found.isReplay) {
    replayed();
    return found.answer as T;
  }
  const value = await run();
  await keep(tx, claim, { value });
  return value;
};

/** For a rule that calls the network: the key is reserved first and released when the rule itself fails. */
export const onceAcrossTransactions = async <T>(
  operation: Operation<AnySchema, AnySchema>,
  context: KeyContext,
  call: Call,
  input: unknown,
  run: () => Promise<T>,
): Promise<T> => {
  const claim = claimOf(operation, context, call, input);
  if (!claim) return run();
  const inTenant = <R>(work: (tx: Tx) => Promise<R>) => context.services.db.withTenant(context.tenantId, work);
  const reserve = async (tx: Tx) => {
    const found = await findAnswer(tx, claim);
    if (!found.isReplay) await keep(tx, claim, null);
    return found;
  };
  return onceWhileReserved(
    {
      reserve: () => inTenant(reserve),
      keep: (value) => inTenant((tx) => keep(tx, claim, { value })),
      keepUnanswered: () => inTenant((tx) => keep(tx, claim, null, keptUnanswered)),
      release: () => inTenant((tx) => tx.idempotencyKey.deleteMany({ where: claim.scope })),
    },
    context.log,
    run,
  );
};
