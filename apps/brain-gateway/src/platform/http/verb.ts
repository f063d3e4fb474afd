import { AppError } from "@bizosaas/contracts";
import type { TenantStatement } from "@bizosaas/db";
import { writeOutbox } from "../events/write-outbox.ts";
import { isTenantRight, requireTenantRight } from "../identity/authorize.ts";
import { confirmRight } from "../identity/confirm-right.ts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import { writeAudit } from "../tenancy/write-audit.ts";
import { AuditDuty } from "./audit-duty.ts";
import { checkAnswer } from "./check-answer.ts";
import { guardStream, isStreamed } from "./guard-stream.ts";
import { onceAcrossTransactions, onceInTransaction, requestKeyOf } from "./idempotency.ts";
import {
  type AnySchema,
  type Call,
  describeOperation,
  type Given,
  type Operation,
  type Parsed,
  type Verb,
} from "./operation.ts";
import { parseInput } from "./parse-input.ts";
import type { CallContext, NetworkContext, Read, ReadContext, Transaction, VerbContext } from "./verb-context.ts";

export type { NetworkContext, Read, ReadContext, Transaction, VerbContext };

type VerbOptions = {
  /** For what takes an organization back from its erasure, or takes its data along. */
  isAllowedWhileErasing?: boolean;
};

type Enter = { context: CallContext; duty: AuditDuty };

const requireTenantOperation = (operation: Operation<AnySchema, AnySchema>) => {
  const { can } = operation["~orpc"].meta;
  if (!isTenantRight(can)) throw new Error(`${describeOperation(operation)} is no operation inside an organization.`);
  return can;
};

const openTransaction = (tx: Tx, { context, duty }: Enter): Transaction => ({
  tx,
  tenantId: context.tenantId,
  audit: async (entry) => {
    await writeAudit({ tx, tenantId: context.tenantId }, { ...context, action: duty.action }, entry);
    duty.done();
  },
  outbox: (topic, payload, options) => writeOutbox({ tx, tenantId: context.tenantId }, topic, payload, options),
});

/** An organization that waits for its erasure is paused: its people may look, and an owner may restore it. */
export const assertNotErasing = async (tx: Tx, tenantId: string) => {
  const tenant = await tx.tenant.findFirst({ where: { id: tenantId }, select: { eraseAt: true } });
  if (!tenant?.eraseAt) return;
  throw new AppError(
    "conflict",
    "This organization waits for its erasure, so nothing can be changed. Restore it first.",
  );
};

/** The steps that all three kinds share: authorize, limit, parse, then `run`. */
const tenantVerb = <Input extends AnySchema, Output extends AnySchema>(
  operation: Operation<Input, Output>,
  run: (enter: Enter, input: Parsed<Input>, call: Call) => Promise<unknown>,
): Verb<Input, Output> => {
  const can = requireTenantOperation(operation);
  return {
    operation,
    invoke: async (call) => {
      const actor = requireTenantRight(call.actor, can);
      await call.services.limits.takeTenant(actor.tenantId);
      const input = await parseInput(operation, call.input);
      const { correlationId, log, services, signal, locale = "en" } = call;
      const context = { actor, tenantId: actor.tenantId, correlationId, log, services, signal, locale };
      const answer = await run({ context, duty: new AuditDuty(operation) }, input, call);
      return answer as never;
    },
  };
};

/** A rule that runs inside one tenant transaction. */
export const verb = <Input extends AnySchema, Output extends AnySchema>(
  operation: Operation<Input, Output>,
  rule: (ctx: VerbContext, input: Parsed<Input>) => Promise<Given<Output>>,
  { isAllowedWhileErasing = operation["~orpc"].meta.effect === "read" }: VerbOptions = {},
): Verb<Input, Output> =>
  tenantVerb(operation, (enter, input, call) =>
    call.services.db.withTenant(enter.context.tenantId, (tx) =>
      onceInTransaction(tx, operation, enter.context, call, input, async () => {
        if (!isAllowedWhileErasing) await assertNotErasing(tx, enter.context.tenantId);
        const output = await rule({ ...enter.context, ...openTransaction(tx, enter) }, input);
        enter.duty.require();
        return checkAnswer(operation, output);
      }),
    ),
  );

/** A rule that calls the network: no transaction is open but the short ones it opens itself. */
export const networkVerb = <Input extends AnySchema, Output extends AnySchema>(
  operation: Operation<Input, Output>,
  rule: (ctx: NetworkContext, input: Parsed<Input>) => Promise<Given<Output>>,
): Verb<Input, Output> =>
  tenantVerb(operation, (enter, input, call) =>
    onceAcrossTransactions(operation, enter.context, call, input, async () => {
      const { tenantId, services } = enter.context;
      if (operation["~orpc"].meta.effect !== "read") {
        await services.db.withTenant(tenantId, (tx) => assertNotErasing(tx, tenantId));
      }
      const output = await rule(
        {
          ...enter.context,
          requestKey: requestKeyOf(operation, enter.context.actor, call, input),
          transaction: (work) =>
            call.services.db.withTenant(enter.context.tenantId, (tx) => work(openTransaction(tx, enter))),
        },
        input,
      );
      enter.duty.require();
      return checkAnswer(operation, output);
    }),
  );

const reader =
  ({ services, tenantId }: CallContext): Read =>
  <Row extends object>(query: TenantStatement) =>
    services.db.readAsTenant<Row & Record<string, unknown>>(tenantId, query);

/** A rule that only reads, by raw SQL under row-level security. The one fast path; also the one that may stream. */
export const readVerb = <Input extends AnySchema, Output extends AnySchema>(
  operation: Operation<Input, Output>,
  rule: (ctx: ReadContext, input: Parsed<Input>) => Promise<Given<Output>>,
): Verb<Input, Output> => {
  if (operation["~orpc"].meta.effect !== "read")
    throw new Error(`${describeOperation(operation)} does more than read.`);
  const can = requireTenantOperation(operation);
  const run = async (context: CallContext, input: Parsed<Input>) =>
    checkAnswer(operation, await rule({ ...context, read: reader(context) }, input));
  return tenantVerb(operation, ({ context }, input) =>
    isStreamed(operation)
      ? guardStream(
          context,
          () => confirmRight(context.services, context.actor, can),
          (guarded) => run(guarded, input),
        )
      : run(context, input),
  );
};

/** The answer for a missing and for another organization's thing alike. */
export const notFound = (thing: string): AppError => new AppError("not_found", `There is no such ${thing}.`);
