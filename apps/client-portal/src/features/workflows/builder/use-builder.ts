"use client";

import type { NodeKind, WorkflowDefinition, WorkflowDetail, WorkflowProblem } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import type { CanvasHandle, CanvasPosition } from "@bizosaas/ui/canvas";
import { useMemo, useReducer, useRef, useState } from "react";
import { addNode, duplicateNode, type Exit, removeNode } from "./draft-graph.ts";
import { draftHistory, startHistory } from "./draft-history.ts";
import { useDraftSave } from "./use-draft-save.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import { builderWords } from "./words.ts";

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

/** The builder's state: the draft with its history, what is chosen, what is saved. */
export const useBuilder = (initial: WorkflowDetail, kinds: readonly NodeKind[], canWrite: boolean) => {
  const t = useWords(builderWords);
  const canvas = useRef<CanvasHandle>(null);
  const [detail, setDetail] = useState(initial);
  const [name, setName] = useState(initial.name);
  const [history, dispatch] = useReducer(draftHistory, initial.draft, startHistory);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [addingAfter, setAddingAfter] = useState<Exit | null>(null);
  const { draft } = history;
  const kindsByName = useMemo(() => new Map(kinds.map((kind) => [kind.kind, kind])), [kinds]);
  const saving = useDraftSave({
    workflow: initial,
    name,
    draft,
    isEnabled: canWrite,
    unreachable: t.save.unreachable,
    onSaved: setDetail,
  });
  const undo = () => dispatch({ type: "undo" });
  const redo = () => dispatch({ type: "redo" });
  useUndoKeys(undo, redo);

  const change = (next: WorkflowDefinition, key?: string) => dispatch({ type: "change", draft: next, key });
  const open = (nodeId: string, field: string | null = null) => {
    setAddingAfter(null);
    setChosenId(nodeId);
    focusField(field);
  };
  const add = (kind: NodeKind, position?: CanvasPosition) => {
    const grown = addNode(draft, kind, {
      after: addingAfter ?? undefined,
      position: position ?? canvas.current?.centre(),
    });
    if (!position) canvas.current?.fitAfterChange();
    change(grown.draft);
    open(grown.id);
  };
  const duplicate = (nodeId: string) => {
    const grown = duplicateNode(draft, nodeId);
    if (!grown) return;
    change(grown.draft);
    open(grown.id);
  };
  const remove = (nodeId: string) => {
    change(removeNode(draft, nodeId));
    setChosenId(null);
    toast.success(t.step.removed);
  };
  const showProblem = ({ nodeId, field }: WorkflowProblem) => {
    if (nodeId === null) return;
    canvas.current?.focusNode(nodeId);
    open(nodeId, field);
  };
  const takeOver = (theirs: WorkflowDetail) => {
    setDetail(theirs);
    setName(theirs.name);
    setChosenId(null);
    dispatch({ type: "replace", draft: theirs.draft });
  };
  const chosen = draft.nodes.find(({ id }) => id === chosenId) ?? null;
  return {
    canvas,
    detail,
    setDetail,
    name,
    setName,
    history,
    draft,
    kindsByName,
    saving,
    undo,
    redo,
    change,
    chosen,
    choose: setChosenId,
    addingAfter,
    setAddingAfter,
    add,
    duplicate,
    remove,
    showProblem,
    takeOver,
  };
};
export type Builder = ReturnType<typeof useBuilder>;
