"use client";

import { type Connection, type Edge, type FinalConnectionState, type OnDelete, useReactFlow } from "@xyflow/react";
import { type CanvasConnection, type CanvasGraph, type CanvasPosition, edgeIdOf } from "../drawing/canvas-graph.ts";
import type { FlowEdge, FlowNode } from "./flow-elements.ts";
import { useSteady } from "./use-steady.ts";

export type GraphEditCallbacks = {
  graph: CanvasGraph;
  /** A finished change; `reason` groups undo steps. */
  onChange: (graph: CanvasGraph, reason: "move" | "connect" | "delete" | "tidy") => void;
  /** Why two steps may not be joined, or null when they may. Self-loops and doubles are refused already. */
  canConnect?: ((connection: CanvasConnection) => string | null) | undefined;
  onConnectRefused?: ((reason: string) => void) | undefined;
  /** A line drawn from an exit was let go where nothing is; the caller asks what is to come there. */
  onDropLine?: ((exit: Omit<CanvasConnection, "target">, position: CanvasPosition) => void) | undefined;
};

const placeOf = (event: MouseEvent | TouchEvent): { x: number; y: number } | null => {
  const at = "changedTouches" in event ? event.changedTouches[0] : event;
  return at ? { x: at.clientX, y: at.clientY } : null;
};

/** On the canvas itself: not on a step, nor on a panel over it. */
const isEmptyAt = ({ x, y }: { x: number; y: number }): boolean => {
  const under = document.elementFromPoint(x, y);
  return Boolean(under?.closest(".react-flow")) && !under?.closest(".react-flow__node, .react-flow__panel");
};

const toConnection = (connection: Connection | Edge): CanvasConnection => ({
  source: connection.source,
  sourcePort: connection.sourceHandle ?? "out",
  target: connection.target,
});

/** Turns React Flow's gestures into changes of the caller's graph. */
export const useGraphEdits = ({ graph, onChange, canConnect, onConnectRefused, onDropLine }: GraphEditCallbacks) => {
  const { screenToFlowPosition } = useReactFlow();
  const isValidConnection = useSteady((candidate: Connection | Edge) => {
    const connection = toConnection(candidate);
    if (connection.source === connection.target) return false;
    if (graph.edges.some((edge) => edgeIdOf(edge) === edgeIdOf(connection))) return false;
    return !canConnect?.(connection);
  });
  const onConnect = useSteady((candidate: Connection) => {
    const connection = toConnection(candidate);
    onChange({ ...graph, edges: [...graph.edges, { id: edgeIdOf(connection), ...connection }] }, "connect");
  });
  const dropLine = (event: MouseEvent | TouchEvent, { fromHandle }: FinalConnectionState) => {
    const place = placeOf(event);
    if (fromHandle?.type !== "source" || !place || !isEmptyAt(place)) return;
    onDropLine?.({ source: fromHandle.nodeId, sourcePort: fromHandle.id ?? "out" }, screenToFlowPosition(place));
  };
  const onConnectEnd = useSteady((event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    if (!state.toHandle) return dropLine(event, state);
    if (state.isValid !== false || !state.fromHandle) return;
    const [from, to] =
      state.fromHandle.type === "source" ? [state.fromHandle, state.toHandle] : [state.toHandle, state.fromHandle];
    const reason = canConnect?.({ source: from.nodeId, sourcePort: from.id ?? "out", target: to.nodeId });
    if (reason) onConnectRefused?.(reason);
  });
  const onDelete: OnDelete<FlowNode, FlowEdge> = useSteady(({ nodes, edges }) => {
    const goneNodes = new Set(nodes.map(({ id }) => id));
    const goneEdges = new Set(edges.map(({ id }) => id));
    const left = {
      nodes: graph.nodes.filter(({ id }) => !goneNodes.has(id)),
      edges: graph.edges.filter(
        (edge) => !goneEdges.has(edge.id) && !goneNodes.has(edge.source) && !goneNodes.has(edge.target),
      ),
    };
    onChange(left, "delete");
  });
  return { isValidConnection, onConnect, onConnectEnd, onDelete };
};
