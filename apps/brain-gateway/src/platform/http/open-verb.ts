import type { Can } from "@bizosaas/contracts";
import type { Actor, UserActor } from "../identity/actor.ts";
import { isPlatformRight, requirePlatformRight, requireUser } from "../identity/authorize.ts";
import type { Services } from "../services/services.ts";
import type { Log } from "../telemetry/log.ts";
import type { TenantScope, Tx } from "../tenancy/tenant-scope.ts";
import { type AuditEntryInput, writeAudit, writePlatformAudit } from "../tenancy/write-audit.ts";
import { AuditDuty } from "./audit-duty.ts";
import { checkAnswer } from "./check-answer.ts";
import { onceInTransaction } from "./idempotency.ts";
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
import { onceForPerson } from "./person-idempotency.ts";

/** What a verb outside an organization knows. It opens its own scope: `services.db.withTenant` or `withUser`. */
export type OpenContext<Who> = {
  actor: Who;
  tenantId: null;
  correlationId: string;
  address: string;
  log: Log;
  services: Services;
  signal: AbortSignal;
  idempotencyKey: string | undefined;
  /** Once for the caller's idempotency key, which is kept in the organization that the work makes. */
  once: <T>(scope: TenantScope, by: UserActor, input: unknown, work: () => Promise<T>) => Promise<T>;
  /** Into the organization that the change concerns, in the transaction that makes it. */
  audit: (scope: TenantScope, by: Actor, entry: AuditEntryInput) => Promise<void>;
  /** For a change to an account or by an operator that concerns no organization, in the transaction that makes it. */
  auditOutside: (tx: Pick<Tx, "platformAuditEntry">, by: Actor, entry: AuditEntryInput) => Promise<void>;
};

const openContext = <Who>(
  operation: Operation<AnySchema, AnySchema>,
  actor: Who,
  call: Call,
  duty: AuditDuty,
): OpenContext<Who> => {
  const { correlationId, address, log, services, signal, idempotencyKey } = call;
  return {
    ...{ actor, tenantId: null, correlationId, address, log, services, signal, idempotencyKey },
    once: ({ tx, tenantId }, by, input, work) =>
      onceInTransaction(tx, operation, { tenantId, actor: by, services, log }, call, input, work, () => duty.done()),
    audit: async (scope, by, entry) => {
      await writeAudit(scope, { actor: by, action: duty.action, correlationId }, entry);
      duty.done();
    },
    auditOutside: async (tx, by, entry) => {
      await writePlatformAudit(tx, { actor: by, action: duty.action, correlationId }, entry);
      duty.done();
    },
  };
};

type OpenOptions = {
  /** It keeps the caller's key itself, by `once`: in the organization that it makes. */
  keepsOwnKey?: boolean;
};

const openVerb = <Input extends AnySchema, Output extends AnySchema, Who extends UserActor | null>(
  operation: Operation<Input, Output>,
  isFitting: (can: Can) => boolean,
  admit: (call: Call) => Promise<Who>,
  rule: (ctx: OpenContext<Who>, input: Parsed<Input>) => Promise<Given<Output>>,
  { keepsOwnKey = false }: OpenOptions = {},
): Verb<Input, Output> => {
  if (!isFitting(operation["~orpc"].meta.can))
    throw new Error(`${describeOperation(operation)} asks for another right.`);
  return {
    operation,
    invoke: async (call) => {
      const actor = await admit(call);
      const input = await parseInput(operation, call.input);
      const work = async () => {
        const duty = new AuditDuty(operation);
        const output = await rule(openContext(operation, actor, call, duty), input);
        duty.require();
        return checkAnswer(operation, output);
      };
      return actor === null || keepsOwnKey ? work() : onceForPerson(operation, actor, call, input, work);
    },
  };
};

/** Anyone may call it; limited per address and operation. It keeps no keys: there is nobody whose they would be. */
export const publicVerb = <Input extends AnySchema, Output extends AnySchema>(
  operation: Operation<Input, Output>,
  rule: (ctx: OpenContext<UserActor | null>, input: Parsed<Input>) => Promise<Given<Output>>,
): Verb<Input, Output> => {
  const name = describeOperation(operation);
  const admit = async ({ actor, address, services }: Call) => {
    await services.limits.takePublic(name, address);
    return actor?.kind === "user" ? actor : null;
  };
  return openVerb(operation, (can) => can === "public", admit, rule);
};

/** Whoever is signed in may call it, with or without an organization. */
export const personVerb = <Input extends AnySchema, Output extends AnySchema>(
  operation: Operation<Input, Output>,
  rule: (ctx: OpenContext<UserActor>, input: Parsed<Input>) => Promise<Given<Output>>,
  options: OpenOptions = {},
): Verb<Input, Output> => {
  const admit = async ({ actor, services }: Call) => {
    const user = requireUser(actor);
    await services.limits.takeTenant(user.userId);
    return user;
  };
  return openVerb(operation, (can) => can === "signed_in", admit, rule, options);
};

/** An operator's change. It is written in the scope of the one organization that it concerns, never across them. */
export const operatorVerb = <Input extends AnySchema, Output extends AnySchema>(
  operation: Operation<Input, Output>,
  rule: (ctx: OpenContext<UserActor>, input: Parsed<Input>) => Promise<Given<Output>>,
): Verb<Input, Output> => {
  const admit = async ({ actor, services }: Call) => {
    const operator = requirePlatformRight(actor, operation["~orpc"].meta.can);
    await services.limits.takeTenant(operator.userId);
    return operator;
  };
  return openVerb(operation, isPlatformRight, admit, rule);
};
