import type { NodeKind, RunDetail, RunStep, StepTally } from "@bizosaas/contracts";
import { formatDuration } from "@bizosaas/ui";
import type { CanvasGraph, CanvasNode } from "@bizosaas/ui/drawing";
import { toCanvasGraph } from "../workflows/to-canvas-graph.tsx";
import { agentKind } from "./agent/agent-moves.ts";
import { isFinishedRun, tookMs } from "./run-time.ts";
import type { RunWords } from "./words.ts";

/** A node's attempts, oldest first. */
export const stepsOfNode = ({ steps }: Pick<RunDetail, "steps">, nodeId: string): RunStep[] =>
  steps.filter((step) => step.nodeId === nodeId).toSorted((a, b) => a.iteration - b.iteration || a.attempt - b.attempt);

/** A step inside a loop, by what became of it in all iterations so far: the worst that needs a look. */
const tallyState = (
  { total, running, waiting, succeeded, failed }: StepTally,
  t: RunWords["stepStatus"],
): NonNullable<CanvasNode["state"]> => {
  const detail = `${succeeded} / ${total}`;
  const status = running > 0 ? "running" : waiting > 0 ? "waiting" : failed > 0 ? "failed" : "succeeded";
  return { status, label: t[status], detail };
};

const isAgent = ({ definition }: RunDetail, nodeId: string): boolean =>
  definition.nodes.some(({ id, kind }) => id === nodeId && kind === agentKind);

const stateOf = (run: RunDetail, nodeId: string, t: RunWords["stepStatus"]): NonNullable<CanvasNode["state"]> => {
  const step = stepsOfNode(run, nodeId).at(-1);
  const tally = run.tallies.find((each) => each.nodeId === nodeId);
  if (!step && tally) return tallyState(tally, t);
  if (step) {
    const ms = tookMs(step);
    // How many moves an agent will make is not known, so "3 of 4" would promise an end.
    const counts = tally?.isLoop && !isAgent(run, nodeId);
    const items = counts ? `${tally.succeeded + tally.failed} / ${tally.total}` : undefined;
    const detail = items ?? (!ms || step.status === "skipped" ? undefined : formatDuration(ms));
    return { status: step.status, label: t[step.status], ...(detail && { detail }) };
  }
  if (nodeId === run.triggerNodeId) return { status: "succeeded", label: t.succeeded };
  return isFinishedRun(run) ? { status: "skipped", label: t.notRun } : { status: "pending", label: t.pending };
};

/** A loop is left by its exit for items as often as it has iterations. */
const isLeftBy = ({ isLoop, ports }: StepTally, port: string): boolean =>
  isLoop ? port === "item" : ports.includes(port);

const wasLeftBy = (run: RunDetail, nodeId: string, port: string): boolean => {
  const steps = stepsOfNode(run, nodeId);
  if (run.tallies.some((tally) => tally.nodeId === nodeId && isLeftBy(tally, port))) return true;
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

/** Nobody caught it, and no later attempt went well. */
const hasFailed = (run: RunDetail, nodeId: string): boolean => {
  const last = stepsOfNode(run, nodeId).at(-1);
  return last?.status === "failed" && last.port === null;
};

/** The node whose failure ended the run, of several that failed together the one that its error names; null when none did. */
export const failedNodeOf = (run: RunDetail): string | null => {
  if (run.status !== "failed") return null;
  const failed = run.steps
    .filter(({ status, nodeId }) => status === "failed" && hasFailed(run, nodeId))
    .toSorted((a, b) => (a.finishedAt ?? "").localeCompare(b.finishedAt ?? ""));
  const named = failed.find(({ nodeId }) => run.error?.message.startsWith(`“${nodeNameOf(run, nodeId)}”`));
  return (named ?? failed.at(-1))?.nodeId ?? null;
};
