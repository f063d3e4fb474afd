"use client";

import type { WorkflowDefinition } from "@bizosaas/contracts";
import { useReducer } from "react";
import { draftHistory, startHistory } from "./draft-history.ts";

/** The draft with its history. */
export const useEditedDraft = (initial: WorkflowDefinition) => {
  const [history, dispatch] = useReducer(draftHistory, initial, startHistory);
  const undo = () => dispatch({ type: "undo" });
  const redo = () => dispatch({ type: "redo" });
  return {
    history,
    draft: history.draft,
    undo,
    redo,
    change: (draft: WorkflowDefinition, key?: string) => dispatch({ type: "change", draft, key }),
    replace: (draft: WorkflowDefinition) => dispatch({ type: "replace", draft }),
  };
};
export type EditedDraft = ReturnType<typeof useEditedDraft>;
