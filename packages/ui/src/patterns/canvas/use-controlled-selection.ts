"use client";

import { useEffect } from "react";
import type { FlowNode } from "./flow-elements.ts";
import { followSelection, type ToldSelections } from "./follow-selection.ts";

/** Makes the canvas follow a selection that its page holds: closing a panel lets the step be chosen again, and what was pasted is selected. */
export const useControlledSelection = (
  selectedIds: readonly string[] | undefined,
  told: ToldSelections,
  setFlowNodes: (update: (nodes: FlowNode[]) => FlowNode[]) => void,
): void => {
  useEffect(() => {
    if (selectedIds) setFlowNodes((nodes) => followSelection(nodes, selectedIds, told));
  }, [selectedIds, told, setFlowNodes]);
};
