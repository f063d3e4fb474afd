import type { WorkflowDefinition } from "@bizosaas/contracts";

type Draft = WorkflowDefinition;

export type DraftHistory = {
  draft: Draft;
  past: readonly Draft[];
  future: readonly Draft[];
  /** What the last change was about; changes with the same key are one step to undo. */
  key: string | null;
  /** Rises when the draft was replaced from outside a form, so that forms start anew. */
  epoch: number;
};

export type DraftChange =
  | { type: "change"; draft: Draft; key?: string | undefined }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "replace"; draft: Draft };

const mostSteps = 100;

export const startHistory = (draft: Draft): DraftHistory => ({ draft, past: [], future: [], key: null, epoch: 0 });

/** The draft with the steps that led here. */
export const draftHistory = (state: DraftHistory, change: DraftChange): DraftHistory => {
  const { draft, past, future, key, epoch } = state;
  if (change.type === "replace") return { ...startHistory(change.draft), epoch: epoch + 1 };
  if (change.type === "change") {
    if (change.draft === draft) return state;
    const isSameStep = change.key !== undefined && change.key === key;
    const nextPast = isSameStep ? past : [...past, draft].slice(-mostSteps);
    return { ...state, draft: change.draft, past: nextPast, future: [], key: change.key ?? null };
  }
  const target = change.type === "undo" ? past.at(-1) : future[0];
  if (!target) return state;
  return change.type === "undo"
    ? { draft: target, past: past.slice(0, -1), future: [draft, ...future], key: null, epoch: epoch + 1 }
    : { draft: target, past: [...past, draft], future: future.slice(1), key: null, epoch: epoch + 1 };
};
