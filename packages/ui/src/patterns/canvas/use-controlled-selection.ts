"use client";

import { useEffect } from "react";
import type { FlowNode } from "./flow-elements.ts";

/** Makes the canvas follow a selection that its page holds, so that closing a panel lets the step be chosen again. */
export const useControlledSelection = (
  selectedId: string | null | undefined,
  setFlowNodes: (update: (nodes: FlowNode[]) => FlowNode[]) => void,
): void => {
  useEffect(() => {
    if (selectedId === undefined) return;
    setFlowNodes((nodes) =>
      nodes.map((node) => {
        const isSelected = node.id === selectedId;
        return (node.selected ?? false) === isSelected ? node : { ...node, selected: isSelected };
      }),
    );
  }, [selectedId, setFlowNodes]);
};
