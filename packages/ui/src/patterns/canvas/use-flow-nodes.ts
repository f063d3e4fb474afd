"use client";

import { applyNodeChanges, type OnNodesChange } from "@xyflow/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import type { CanvasGraph } from "../drawing/canvas-graph.ts";
import { type FlowNode, nextFlowNodes, toFlowNode } from "./flow-elements.ts";
import { useSteady } from "./use-steady.ts";

/**
 * React Flow's own copy of the nodes: it holds what the graph does not (selection, measures, the way of a drag).
 * `onMoved` hears once per finished move, so that an undo step is a move and not a pixel.
 */
export const useFlowNodes = (
  graph: CanvasGraph,
  isEditable: boolean,
  onMoved: (nodes: readonly FlowNode[]) => void,
) => {
  const words = useUiWords();
  const [flowNodes, setShown] = useState(() => graph.nodes.map((node) => toFlowNode(node, isEditable, words)));
  // Two changes may come before the first of them is drawn.
  const latest = useRef(flowNodes);
  const setFlowNodes = useCallback((update: (nodes: FlowNode[]) => FlowNode[]) => {
    latest.current = update(latest.current);
    setShown(latest.current);
  }, []);
  useEffect(() => {
    setFlowNodes((previous) =>
      nextFlowNodes(
        previous,
        graph.nodes.map((node) => toFlowNode(node, isEditable, words)),
      ),
    );
  }, [graph, isEditable, words, setFlowNodes]);
  const onNodesChange: OnNodesChange<FlowNode> = useSteady((changes) => {
    setFlowNodes((nodes) => applyNodeChanges(changes, nodes));
    if (changes.some((change) => change.type === "position" && !change.dragging)) onMoved(latest.current);
  });
  return { flowNodes, setFlowNodes, onNodesChange };
};
