import { type JsonObject, type JsonValue, sampleFor, testLimits, type WorkflowDefinition } from "@bizosaas/contracts";
import { ancestorsOf, graphOf } from "../graph.ts";
import { type NodeResult, type NodeSuspension, portsOf } from "../node-spec.ts";
import { requestKind } from "../nodes/http-request.ts";
import { approvalKind, isWrite } from "../planned-writes.ts";
import type { GuardedStep, StepGuard } from "../run-state.ts";

/**
 * What a test did otherwise than a run: nothing was sent, a yes was taken for granted, a wait was left out, or a loop went
 * through its first items alone.
 */
export type TestMark = "simulated" | "assumed" | "skipped" | "shortened";

export type TestGuardOptions = {
  /** The whole workflow, whatever part of it is tried. */
  definition: WorkflowDefinition;
  /** The person asked that writes at vendors and requests be really made. */
  isSending: boolean;
  /** What would have been sent, in the form that people may read; may refuse as the vendor's connection would. */
  describeWrite(step: GuardedStep): Promise<JsonObject>;
  onMark(step: GuardedStep, mark: TestMark): void;
};

const onlyReads = ({ node, spec }: GuardedStep): boolean =>
  spec.effect === "read" || (spec.kind === requestKind && !isWrite(node, spec));

/** Only what a person can follow up: a write at a vendor has its receipt. What works inside the product never happens. */
const canBeSent = ({ spec }: GuardedStep): boolean =>
  spec.kind === requestKind || (spec.category === "action" && spec.connectorId !== null);

/** A yes that nobody gave must open nothing. */
const isBehindApproval = (definition: WorkflowDefinition, nodeId: string): boolean => {
  const graph = graphOf(definition);
  return [...ancestorsOf(graph, nodeId)].some((id) => graph.nodes.get(id)?.kind === approvalKind);
};

const asObject = (value: JsonValue): JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : { value };

const firstPort = ({ spec, node }: GuardedStep): string => portsOf(spec, node.config)[0]?.id ?? "out";

const approved = (): JsonObject => ({
  outcome: "approved",
  decidedAt: new Date().toISOString(),
  decidedByName: null,
  comment: null,
});

/** Goes on at once instead of waiting. */
const endWait = (step: GuardedStep, { suspend }: NodeSuspension): NodeResult => {
  if (suspend.type === "approval") return { output: approved(), port: "approved" };
  if (suspend.type === "until") return { output: { waitedUntil: suspend.at } };
  return { output: sampleFor(step.spec, step.node.config), port: firstPort(step) };
};

/** Keeps a test from doing what only a run may do, and says where it did. */
export const createTestGuard =
  ({ definition, isSending, describeWrite, onMark }: TestGuardOptions): StepGuard =>
  async (step, run) => {
    const isSent = isSending && !step.needsYes && canBeSent(step) && !isBehindApproval(definition, step.node.id);
    if (!onlyReads(step) && !isSent) {
      const simulated = await describeWrite(step);
      onMark(step, "simulated");
      return { output: { ...asObject(step.spec.sample), simulated }, port: firstPort(step) };
    }
    const result = await run();
    if (!("suspend" in result)) return result;
    const { suspend } = result;
    // Its turns and calls come by here one by one.
    if (suspend.type === "agent") return result;
    if (suspend.type === "loop") {
      if (suspend.request.items.length <= testLimits.loopItems) return result;
      onMark(step, "shortened");
      return {
        suspend: {
          ...suspend,
          request: { ...suspend.request, items: suspend.request.items.slice(0, testLimits.loopItems) },
        },
      };
    }
    onMark(step, suspend.type === "approval" ? "assumed" : "skipped");
    return endWait(step, result);
  };
