"use client";

import { useEffect } from "react";
import type { FlowNode } from "./flow-elements.ts";

/** Makes the canvas follow a selection that its page holds: closing a panel lets the step be chosen again, and what was pasted is selected. */
export const useControlledSelection = (
  selectedIds: readonly string[] | undefined,
  setFlowNodes: (update: (nodes: FlowNode[]) => FlowNode[]) => void,
): void => {
  const wanted = selectedIds?.join(" ");
  useEffect(() => {
    if (wanted === undefined) return;
    const ids = new Set(wanted.split(" "));
    setFlowNodes((nodes) =>
      nodes.map((node) => {
        const isSelected = ids.has(node.id);
        return (node.selected ?? false) === isSelected ? node : { ...node, selected: isSelected };
      }),
    );
  }, [wanted, setFlowNodes]);
};
