import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id, Json, Timestamp } from "../shared/primitives.ts";
import { NodeId } from "../workflows/definition.ts";
import { RunStep, StepError, StepStatus } from "./runs.ts";

/** `each.3/inner.0`: the 4th item of the loop `each`, and in it the first of `inner`. Empty outside the loops. */
const IterationPath = z
  .string()
  .max(400)
  .regex(/^([a-z][a-z0-9_]{0,39}\.\d{1,5}(\/[a-z][a-z0-9_]{0,39}\.\d{1,5})*)?$/, "Name an iteration such as each.3.");

/** One item of a loop and what became of it. */
export const RunIteration = z.object({
  path: z.string(),
  index: z.int(),
  status: StepStatus,
  item: Json.nullable(),
  error: StepError.nullable(),
  startedAt: Timestamp.nullable(),
  finishedAt: Timestamp.nullable(),
});
export type RunIteration = z.infer<typeof RunIteration>;

/** A loop or an agent, and which iteration of a loop around it. */
const ofStep = { runId: Id, nodeId: NodeId, within: IterationPath.default("") };

export const listRunIterations = operation({
  method: "GET",
  path: "/v1/runs/{runId}/iterations",
  summary: "The items that a loop went through, in their order, page by page",
  tag: "Runs",
  can: "runs:read",
  effect: "read",
  input: z.strictObject({
    ...ofStep,
    status: z.enum(["running", "waiting", "succeeded", "failed", "cancelled"]).optional(),
    /** From this item on, counted from 0. */
    from: z.coerce.number().int().min(0).max(10_000).default(0),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  output: z.object({ items: z.array(RunIteration), total: z.int(), next: z.int().nullable() }),
});
export const getRunIteration = operation({
  method: "GET",
  path: "/v1/runs/{runId}/iteration",
  summary: "The steps of one iteration",
  tag: "Runs",
  can: "runs:read",
  effect: "read",
  input: z.strictObject({ runId: Id, path: IterationPath.min(1) }),
  output: z.object({ steps: z.array(RunStep) }),
});

export const listAgentMoves = operation({
  method: "GET",
  path: "/v1/runs/{runId}/agent",
  summary: "What an agent did in a run: its turns and its tool calls, in their order",
  tag: "Runs",
  can: "runs:read",
  effect: "read",
  input: z.strictObject(ofStep),
  /** Every attempt of each; an output that is too long to look at is the beginning of its text. */
  output: z.object({ moves: z.array(RunStep) }),
});

export const iterationsContract = {
  listIterations: listRunIterations,
  getIteration: getRunIteration,
  listAgentMoves,
};
