import type { Locale, OperationMeta } from "@bizosaas/contracts";
import type { ContractProcedure, ErrorMap, InferSchemaInput, InferSchemaOutput, Schema } from "@orpc/server";
import type { Caller } from "../identity/actor.ts";
import type { Services } from "../services/services.ts";
import type { Log } from "../telemetry/log.ts";

export type AnySchema = Schema<unknown, unknown>;

/** One entry of the contract. */
export type Operation<Input extends AnySchema, Output extends AnySchema> = ContractProcedure<
  Input,
  Output,
  ErrorMap,
  OperationMeta
>;

/** What a rule gets and gives; `Answer` is what leaves after the contract's output schema. */
export type Parsed<Input extends AnySchema> = InferSchemaOutput<Input>;
export type Given<Output extends AnySchema> = InferSchemaInput<Output>;
export type Answer<Output extends AnySchema> = InferSchemaOutput<Output>;

/** One call of an operation, whatever it came through. */
export type Call = {
  actor: Caller | null;
  input: unknown;
  correlationId: string;
  /** Where the call came from; of a portal's call: the person's address. */
  address: string;
  idempotencyKey?: string | undefined;
  /** Of what is told in words of ours; English unless the caller asks for another that there is. */
  locale?: Locale | undefined;
  signal: AbortSignal;
  log: Log;
  services: Services;
};

/** An implemented operation. `invoke` is its only door: it authorizes, parses, runs, audits and checks the answer. */
export type Verb<Input extends AnySchema, Output extends AnySchema> = {
  operation: Operation<Input, Output>;
  invoke: (call: Call) => Promise<Answer<Output>>;
};

/** The last part of `workflows.pause`'s address is not known to it; its audit name or its path is. */
export const describeOperation = (operation: Operation<AnySchema, AnySchema>): string => {
  const { method, path } = operation["~orpc"].route;
  return `${method} ${path}`;
};
