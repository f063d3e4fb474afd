"use client";

import { applyNodeChanges, type OnNodesChange } from "@xyflow/react";
import { useCallback, useEffect, useState } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import type { CanvasGraph } from "../drawing/canvas-graph.ts";
import { type FlowNode, toFlowNode } from "./flow-elements.ts";

/**
 * React Flow's own copy of the nodes: it holds what the graph does not (selection, measures, the way of a drag).
 * `onMoved` hears once per finished move, so that an undo step is a move and not a pixel.
 */
export const useFlowNodes = (
  graph: CanvasGraph,
  isEditable: boolean,
  onMoved: (nodes: readonly FlowNode[]) => void,
) => {
  const { problems } = useUiWords();
  const [flowNodes, setFlowNodes] = useState(() => graph.nodes.map((node) => toFlowNode(node, isEditable, problems)));
  useEffect(() => {
    setFlowNodes((previous) => {
      const byId = new Map(previous.map((node) => [node.id, node]));
      return graph.nodes.map((node) => ({ ...byId.get(node.id), ...toFlowNode(node, isEditable, problems) }));
    });
  }, [graph, isEditable, problems]);
  const onNodesChange: OnNodesChange<FlowNode> = useCallback(
    (changes) => {
      const next = applyNodeChanges(changes, flowNodes);
      setFlowNodes(next);
      if (changes.some((change) => change.type === "position" && !change.dragging)) onMoved(next);
    },
    [flowNodes, onMoved],
  );
  return { flowNodes, setFlowNodes, onNodesChange };
};
