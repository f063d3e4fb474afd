import type { UserActor } from "../identity/actor.ts";
import { isPlatformRight, requirePlatformRight } from "../identity/authorize.ts";
import { confirmPlatformRight } from "../identity/confirm-right.ts";
import type { Services } from "../services/services.ts";
import type { Log } from "../telemetry/log.ts";
import { checkAnswer } from "./check-answer.ts";
import { guardStream, isStreamed } from "./guard-stream.ts";
import { type AnySchema, describeOperation, type Given, type Operation, type Parsed, type Verb } from "./operation.ts";
import { parseInput } from "./parse-input.ts";

/** The transaction of the platform's role: all tenants' rows, none of their secrets, nothing to write. */
export type PlatformTx = Parameters<Parameters<Services["db"]["withPlatform"]>[0]>[0];

export type PlatformContext = {
  actor: UserActor;
  correlationId: string;
  log: Log;
  services: Services;
  signal: AbortSignal;
  platform: <T>(work: (tx: PlatformTx) => Promise<T>) => Promise<T>;
};

/** A rule for operators: it reads across organizations, and may stream. */
export const platformVerb = <Input extends AnySchema, Output extends AnySchema>(
  operation: Operation<Input, Output>,
  rule: (ctx: PlatformContext, input: Parsed<Input>) => Promise<Given<Output>>,
): Verb<Input, Output> => {
  const { can, effect } = operation["~orpc"].meta;
  if (!isPlatformRight(can) || effect !== "read") {
    throw new Error(`${describeOperation(operation)} is no read of the platform.`);
  }
  return {
    operation,
    invoke: async (call) => {
      const actor = requirePlatformRight(call.actor, can);
      await call.services.limits.takeTenant(actor.userId);
      const input = await parseInput(operation, call.input);
      const { correlationId, log, services, signal } = call;
      const platform: PlatformContext["platform"] = (work) => services.db.withPlatform(work);
      const context = { actor, correlationId, log, services, signal, platform };
      const run = async (given: PlatformContext) => checkAnswer(operation, await rule(given, input));
      if (!isStreamed(operation)) return run(context);
      return (await guardStream(context, () => confirmPlatformRight(services, actor, can), run)) as never;
    },
  };
};
