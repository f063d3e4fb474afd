"use client";

import type { WorkflowDefinition } from "@bizosaas/contracts";
import { useMemo, useState } from "react";
import { type AddingAfter, stillThere } from "./draft-graph.ts";

const focusables = "input:not([type=hidden]), textarea, select, button";

/** After React has drawn: the field's own control, or the name where the step as a whole is meant. */
const focusField = (field: string | null) => {
  setTimeout(() => {
    const panel = document.querySelector("[data-node-panel]");
    const box = panel?.querySelector(`[data-field="${CSS.escape(field ?? "name")}"]`);
    const control = (box ?? panel?.querySelector('[data-field="name"]'))?.querySelector<HTMLElement>(focusables);
    control?.scrollIntoView({ block: "center" });
    control?.focus();
  }, 60);
};

/** Which steps are selected, which of them the panel shows when it is one, or where the next one goes. */
export const useChosenStep = (draft: WorkflowDefinition) => {
  const [selectedIds, select] = useState<readonly string[]>([]);
  const [wantedAfter, setAddingAfter] = useState<AddingAfter | null>(null);
  const choose = (nodeId: string | null) => select(nodeId === null ? [] : [nodeId]);
  const open = (nodeId: string, field: string | null = null) => {
    setAddingAfter(null);
    choose(nodeId);
    focusField(field);
  };
  const selected = useMemo(() => {
    const wanted = new Set(selectedIds);
    return draft.nodes.filter(({ id }) => wanted.has(id));
  }, [draft.nodes, selectedIds]);
  const chosen = (selected.length === 1 && selected[0]) || null;
  const addingAfter = stillThere(draft, wantedAfter);
  return { selectedIds, selected, select, chosen, choose, open, addingAfter, setAddingAfter };
};
export type ChosenStep = ReturnType<typeof useChosenStep>;
