import type { WorkflowDefinition, WorkflowEdge } from "@bizosaas/contracts";
import { type Graph, graphOf } from "./graph.ts";

/** How a node ended: by the port it left through, or without one because it was skipped or stopped. */
export type NodeOutcome = { port: string | null };

export type PlanState = {
  /** The trigger that fired; a workflow's other triggers are skipped. */
  triggerNodeId: string;
  /** Finished and skipped nodes. */
  outcomes: ReadonlyMap<string, NodeOutcome>;
  /** Nodes that are running or waiting; they are not offered again. */
  started: ReadonlySet<string>;
};

export type Plan = {
  /** May start now, sorted by id. */
  ready: string[];
  /** Will never run; the caller adds them to `outcomes` with port null. */
  skipped: string[];
  /** Nothing is ready, nothing runs: the run has ended. */
  isDone: boolean;
};

type EdgeState = "taken" | "dead" | "undecided";

const edgeState = ({ source, sourcePort }: WorkflowEdge, outcomes: ReadonlyMap<string, NodeOutcome>): EdgeState => {
  const outcome = outcomes.get(source);
  if (!outcome) return "undecided";
  return outcome.port === sourcePort ? "taken" : "dead";
};

const decide = (
  graph: Graph,
  nodeId: string,
  state: PlanState,
  outcomes: ReadonlyMap<string, NodeOutcome>,
): EdgeState => {
  if (nodeId === state.triggerNodeId) return "taken";
  const states = graph.incoming(nodeId).map((edge) => edgeState(edge, outcomes));
  if (states.includes("undecided")) return "undecided";
  return states.includes("taken") ? "taken" : "dead";
};

/**
 * What may run next. A node runs when every edge into it is decided and at least one was taken; it is skipped when all
 * are dead. Pure, and independent of the order in which nodes finished.
 */
export const plan = (definition: WorkflowDefinition, state: PlanState): Plan => {
  const graph = graphOf(definition);
  const outcomes = new Map(state.outcomes);
  const ready = new Set<string>();
  const skipped: string[] = [];
  let open = [...graph.nodes.keys()];
  while (open.length > 0) {
    const next = new Set<string>();
    for (const nodeId of open) {
      if (outcomes.has(nodeId) || state.started.has(nodeId)) continue;
      const decision = decide(graph, nodeId, state, outcomes);
      if (decision === "taken") ready.add(nodeId);
      if (decision !== "dead") continue;
      outcomes.set(nodeId, { port: null });
      skipped.push(nodeId);
      for (const { target } of graph.outgoing(nodeId)) next.add(target);
    }
    open = [...next];
  }
  return { ready: [...ready].sort(), skipped: skipped.sort(), isDone: ready.size === 0 && state.started.size === 0 };
};
