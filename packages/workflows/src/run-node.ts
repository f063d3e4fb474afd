import { AppError, isAppError, type WorkflowNode } from "@bizosaas/contracts";
import { boundOutput } from "./bound-output.ts";
import { keyOfGiven } from "./given-input.ts";
import type { NodeContext, NodeResult, NodeSpec, NodeSuspension } from "./node-spec.ts";
import { parseConfig, resolveConfig } from "./resolve-config.ts";
import { isRetryable, ownPolicy, usualPolicy, withinTime } from "./retry-policy.ts";
import type { StepAttempt } from "./run-driver.ts";
import { approvalBefore, type RunState, stepIdOf, stepKey, variablesOf } from "./run-state.ts";
import { logOf } from "./step-log.ts";
import type { StepError } from "./step-record.ts";

/** A node that is ready to run, with its config resolved. */
export type PreparedNode = {
  node: WorkflowNode;
  spec: NodeSpec;
  config: Record<string, unknown>;
  key: string;
  /** What vendors know the step by, where that is not its key. */
  vendorKey?: string;
  now: string;
  approvalId: string | null;
  needsYes?: boolean;
};

/** What a durable step leaves behind; JSON, since engines store it. */
export type StepResult = { attempt: number; startedAt: string; finishedAt: string } & (
  | { ok: true; result: NodeResult }
  | { ok: false; error: StepError; log?: string[] }
);

export const nodeOf = ({ graph }: RunState, nodeId: string): WorkflowNode => {
  const node = graph.nodes.get(nodeId);
  if (!node) throw new AppError("workflow_invalid", `There is no step “${nodeId}”.`);
  return node;
};

export const specOf = ({ input }: RunState, node: WorkflowNode): NodeSpec => {
  const spec = input.registry.get(node.kind);
  if (!spec) throw new AppError("workflow_invalid", `The kind of step “${node.kind}” does not exist any more.`);
  return spec;
};

const ownConfig = (state: RunState, node: WorkflowNode, spec: NodeSpec): Record<string, unknown> =>
  // A trigger's config says when to start; it was used by whoever started the run.
  spec.category === "trigger" ? node.config : resolveConfig(spec, node.config, variablesOf(state));

const ownOrNull = (...of: Parameters<typeof ownConfig>): Record<string, unknown> | null => {
  try {
    return ownConfig(...of);
  } catch {
    return null;
  }
};

type Given = Pick<PreparedNode, "config" | "vendorKey">;

/** What the step works with: its own, or what it was given in the place of that. */
const configOf = (state: RunState, node: WorkflowNode, spec: NodeSpec): Given => {
  const given = state.input.inputs?.get(stepIdOf(node.id, state.path));
  if (!given || spec.category === "trigger") return { config: ownConfig(state, node, spec) };
  const config = parseConfig(spec, given);
  return { config, vendorKey: keyOfGiven(stepKey(state, node.id), ownOrNull(state, node, spec), config) };
};

export const prepare = (state: RunState, node: WorkflowNode): PreparedNode => {
  const spec = specOf(state, node);
  return {
    ...{ node, spec, ...configOf(state, node, spec) },
    key: stepKey(state, node.id),
    now: state.shared.clock,
    approvalId: approvalBefore(state, node.id),
  };
};

export const isSuspension = (result: NodeResult | NodeSuspension): result is NodeSuspension => "suspend" in result;

/** Outcomes are kept in the order in which nodes finished. */
const arrivedAt = ({ graph, outcomes }: RunState, nodeId: string): string[] => {
  const leading = graph.incoming(nodeId);
  if (leading.length < 2) return leading.map(({ source }) => source);
  return [...outcomes]
    .filter(([id, { port }]) => leading.some(({ source, sourcePort }) => source === id && sourcePort === port))
    .map(([id]) => id);
};

const contextOf = (
  state: RunState,
  { node, config, key, vendorKey, now, approvalId }: PreparedNode,
  attempt: StepAttempt,
): NodeContext<Record<string, unknown>> => ({
  config,
  input: { trigger: state.input.trigger.data, steps: state.outputs },
  variables: variablesOf(state),
  arrived: arrivedAt(state, node.id),
  idempotencyKey: vendorKey ?? key,
  attempt: attempt.attempt,
  now,
  approvalId,
  signal: attempt.signal,
  ports: state.input.ports,
});

export const runPrepared = async (
  state: RunState,
  prepared: PreparedNode,
  attempt: StepAttempt,
): Promise<NodeResult | NodeSuspension> => {
  const run = async () => prepared.spec.run(contextOf(state, prepared, attempt));
  const { around } = state.input;
  const result = await (around ? around(prepared, run) : run());
  return isSuspension(result) ? result : { ...result, output: boundOutput(result.output) };
};

/** Any error as one that may be shown; an unexpected one is reported and loses its words. */
export const toAppError = (state: RunState, nodeId: string, error: unknown): AppError => {
  if (isAppError(error)) return error;
  state.input.onUnexpectedError?.(error, nodeId);
  return new AppError("internal", "Something went wrong in this step.", { cause: error });
};

/** The work of a durable step: throws what is worth another attempt, and returns a result or the final error. */
export const durableWork =
  (state: RunState, prepared: PreparedNode) =>
  async (attempt: StepAttempt): Promise<StepResult> => {
    const { maxAttempts, timeoutMs } = ownPolicy(state.input.policy ?? usualPolicy, prepared.node.policy);
    const startedAt = new Date().toISOString();
    const ended = () => ({ attempt: attempt.attempt, startedAt, finishedAt: new Date().toISOString() });
    try {
      const result = await withinTime(attempt.signal, timeoutMs, (signal) =>
        runPrepared(state, prepared, { ...attempt, signal }),
      );
      if (isSuspension(result)) throw new AppError("internal", "A step with effects can't wait.");
      return { ok: true, result, ...ended() };
    } catch (thrown) {
      const error = toAppError(state, prepared.node.id, thrown);
      const isWorthAnother = isRetryable(error) && attempt.attempt < maxAttempts;
      if (isWorthAnother || attempt.signal.aborted) throw error;
      const log = logOf(thrown);
      return { ok: false, error: { code: error.code, message: error.message }, ...(log && { log }), ...ended() };
    }
  };
