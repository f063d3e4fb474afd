import type { Choice, Effect, JsonObject, ResourceKind } from "@bizosaas/contracts";
import type { z } from "zod";
import type { ResourceItem } from "./resource.ts";

export type ActionContext = {
  /** One stable key per step, whatever the attempt. */
  idempotencyKey: string;
  signal?: AbortSignal | undefined;
  /** What the write gave, as its receipt keeps it: only where a write that succeeded is undone. */
  output?: unknown;
  /** What it held before the first try, as its receipt keeps it: where `run` is called, as what is there now may be half written. */
  before?: JsonObject | undefined;
};

export type ActionResult<Output> = {
  output: Output;
  /** What the vendor now holds, to be stored without waiting for the next sync. */
  resource?: ResourceItem & { kind: ResourceKind };
  /** `resource` is what was sent, over what was there before: what the vendor made of it could not be read back. */
  isAssumed?: boolean;
  /** What it made, where that could not be read back. */
  made?: { kind: ResourceKind; externalId: string };
  /** Where a person can look at it. */
  url?: string;
  /** False when the vendor already held the wanted state, so that nothing was sent. */
  wrote: boolean;
};

/**
 * One thing a connector can do. `before` is taken first and stored; then `run`. After a crash between the two, `run`
 * may be called again: it looks before it writes, so that the vendor is changed once.
 */
export type Action<Client = unknown, Input = unknown, Output = unknown, Before extends JsonObject = JsonObject> = {
  /** Snake case; the workflow node is `action.<connector>.<id>`. */
  id: string;
  title: string;
  description: string;
  effect: Effect;
  idempotent: boolean;
  capability: string;
  input: z.ZodType<Input> & z.ZodObject;
  output: z.ZodType<Output>;
  sample: Output;
  /** The kind of what it makes anew; where pages offer it. */
  creates?: ResourceKind;
  /** Of one that asks for a record alone: fields as it leaves them. Pages don't offer it where the record has them so. */
  leaves?: JsonObject;
  /** Of a field that `hasChoices`: what the vendor takes for it now. */
  listChoices?(client: Client, field: string, signal?: AbortSignal): Promise<Choice[]>;
  target(input: Input): { kind: ResourceKind; externalId: string } | null;
  before(client: Client, input: Input, context: ActionContext): Promise<Before>;
  isApplied(client: Client, input: Input, before: Before, context: ActionContext): Promise<boolean>;
  run(client: Client, input: Input, context: ActionContext): Promise<ActionResult<Output>>;
  /** Puts back what `before` holds; throws `conflict` when a person changed it since. */
  undo?(client: Client, before: Before, input: Input, context: ActionContext): Promise<void>;
  /** Of a write that succeeded: why its undo would refuse, where that is known beforehand. */
  undoRefusal?(before: Before, output: Output): string | null;
  /** The receipt: one plain sentence about what happened. */
  describe(input: Input, output: Output, before: Before): string;
};

/** Binds an action's input and output types to its schemas. */
export const defineAction =
  <Client>() =>
  <Shape extends z.ZodObject, Output extends z.ZodType, Before extends JsonObject>(
    action: Omit<Action<Client, z.output<Shape>, z.output<Output>, Before>, "input" | "output"> & {
      input: Shape;
      output: Output;
    },
  ) =>
    action;
