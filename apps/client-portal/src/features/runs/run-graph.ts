import type { NodeKind, RunDetail, RunStep } from "@bizosaas/contracts";
import { formatDuration } from "@bizosaas/ui";
import type { CanvasGraph, CanvasNode } from "@bizosaas/ui/canvas";
import { toCanvasGraph } from "../workflows/to-canvas-graph.tsx";
import { isFinishedRun, tookMs } from "./run-time.ts";
import type { RunWords } from "./words.ts";

/** A node's attempts, oldest first. */
export const stepsOfNode = ({ steps }: Pick<RunDetail, "steps">, nodeId: string): RunStep[] =>
  steps.filter((step) => step.nodeId === nodeId).toSorted((a, b) => a.iteration - b.iteration || a.attempt - b.attempt);

const stateOf = (run: RunDetail, nodeId: string, t: RunWords["stepStatus"]): NonNullable<CanvasNode["state"]> => {
  const step = stepsOfNode(run, nodeId).at(-1);
  if (step) {
    const ms = tookMs(step);
    const detail = !ms || step.status === "skipped" ? undefined : formatDuration(ms);
    return { status: step.status, label: t[step.status], ...(detail && { detail }) };
  }
  if (nodeId === run.triggerNodeId) return { status: "succeeded", label: t.succeeded };
  return isFinishedRun(run) ? { status: "skipped", label: t.notRun } : { status: "pending", label: t.pending };
};

const wasLeftBy = (run: RunDetail, nodeId: string, port: string): boolean => {
  const steps = stepsOfNode(run, nodeId);
  if (steps.length === 0) return nodeId === run.triggerNodeId;
  return steps.some(
    ({ status, port: left }) => left === port || (left === null && status === "succeeded" && port === "out"),
  );
};

/** The run over its workflow: each node's state in words, and the way it took. */
export const runGraphOf = (run: RunDetail, kinds: readonly NodeKind[], t: RunWords): CanvasGraph =>
  toCanvasGraph(
    run.definition,
    new Map(kinds.map((kind) => [kind.kind, kind])),
    ({ id }) => ({ state: stateOf(run, id, t.stepStatus) }),
    ({ source, sourcePort }) => wasLeftBy(run, source, sourcePort),
  );

export const nodeNameOf = ({ definition }: Pick<RunDetail, "definition">, nodeId: string | null): string =>
  definition.nodes.find(({ id }) => id === nodeId)?.name ?? nodeId ?? "";

/** The node whose failure ended the run; null when none did. */
export const failedNodeOf = (run: RunDetail): string | null =>
  run.status === "failed"
    ? (run.steps
        .filter(({ status }) => status === "failed")
        .toSorted((a, b) => (a.finishedAt ?? "").localeCompare(b.finishedAt ?? ""))
        .at(-1)?.nodeId ?? null)
    : null;
