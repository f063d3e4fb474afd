"use client";

import type { WorkflowDefinition } from "@bizosaas/contracts";
import { useState } from "react";
import type { Exit } from "./draft-lines.ts";

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

/** Which step the panel shows, or where the next one goes. */
export const useChosenStep = ({ nodes }: WorkflowDefinition) => {
  const [chosenId, choose] = useState<string | null>(null);
  const [addingAfter, setAddingAfter] = useState<Exit | null>(null);
  const open = (nodeId: string, field: string | null = null) => {
    setAddingAfter(null);
    choose(nodeId);
    focusField(field);
  };
  return { chosen: nodes.find(({ id }) => id === chosenId) ?? null, choose, open, addingAfter, setAddingAfter };
};
export type ChosenStep = ReturnType<typeof useChosenStep>;
