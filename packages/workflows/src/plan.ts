import type { WorkflowDefinition, WorkflowEdge } from "@bizosaas/contracts";
import { type Graph, graphOf, itemPort } from "./graph.ts";

/** How a node ended: by the port it left through, or without one because it was skipped or stopped. */
export type NodeOutcome = { port: string | null };

export type PlanState = {
  /** The trigger that fired; a workflow's other triggers are skipped. */
  triggerNodeId: string;
  /** Finished and skipped nodes. */
  outcomes: ReadonlyMap<string, NodeOutcome>;
  /** Nodes that are running or waiting; they are not offered again. */
  started: ReadonlySet<string>;
  /** Plans one iteration of this loop's body; null or left out: everything outside the loops. */
  loopNodeId?: string | null;
};

export type Plan = {
  /** May start now, sorted by id. */
  ready: string[];
  /** Will never run; the caller adds them to `outcomes` with port null. */
  skipped: string[];
  /** Nothing is ready, nothing runs: the run, or this iteration of the loop, has ended. */
  isDone: boolean;
};

type EdgeState = "taken" | "dead" | "undecided";
type Known = { graph: Graph; state: PlanState; outcomes: ReadonlyMap<string, NodeOutcome> };

const edgeState = ({ graph, state, outcomes }: Known, { source, sourcePort }: WorkflowEdge): EdgeState => {
  const loopNodeId = state.loopNodeId ?? null;
  if (source === loopNodeId) return sourcePort === itemPort ? "taken" : "dead";
  // A line out of a loop's body is refused by validation; here it must not keep a run waiting.
  if (graph.loopOf(source) !== loopNodeId) return "dead";
  const outcome = outcomes.get(source);
  if (!outcome) return "undecided";
  return outcome.port === sourcePort ? "taken" : "dead";
};

const mergeKind = "flow.merge";

const decide = (known: Known, nodeId: string): EdgeState => {
  const { graph, state } = known;
  if (nodeId === state.triggerNodeId) return "taken";
  const states = graph.incoming(nodeId).map((edge) => edgeState(known, edge));
  const node = graph.nodes.get(nodeId);
  const mode = node?.kind === mergeKind ? node.config["mode"] : null;
  if (mode === "all" && states.includes("dead")) return "dead";
  if (mode === "first" && states.includes("taken")) return "taken";
  if (states.includes("undecided")) return "undecided";
  return states.includes("taken") ? "taken" : "dead";
};

/**
 * What may run next. A node runs when every edge into it is decided and at least one was taken; it is skipped when all
 * are dead. A merge may ask for all of them, or go on with the first. Pure, and but for what a first merge saw first,
 * independent of the order in which nodes finished.
 */
export const plan = (definition: WorkflowDefinition, state: PlanState): Plan => {
  const graph = graphOf(definition);
  const outcomes = new Map(state.outcomes);
  const known: Known = { graph, state, outcomes };
  const loopNodeId = state.loopNodeId ?? null;
  const ready = new Set<string>();
  const skipped: string[] = [];
  let open = graph.nodesIn(loopNodeId);
  while (open.length > 0) {
    const next = new Set<string>();
    for (const nodeId of open) {
      if (outcomes.has(nodeId) || state.started.has(nodeId)) continue;
      const decision = decide(known, nodeId);
      if (decision === "taken") ready.add(nodeId);
      if (decision !== "dead") continue;
      outcomes.set(nodeId, { port: null });
      skipped.push(nodeId);
      for (const { target } of graph.outgoing(nodeId)) if (graph.loopOf(target) === loopNodeId) next.add(target);
    }
    open = [...next];
  }
  return { ready: [...ready].sort(), skipped: skipped.sort(), isDone: ready.size === 0 && state.started.size === 0 };
};
