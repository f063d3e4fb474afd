"use client";

import type { NodeKind, WorkflowDetail, WorkflowProblem } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import type { CanvasHandle, CanvasPosition } from "@bizosaas/ui/canvas";
import { type RefObject, useMemo, useRef, useState } from "react";
import { addNode, duplicateNode, removeNode } from "./draft-graph.ts";
import { useTestBench } from "./testing/use-test-bench.ts";
import { type ChosenStep, useChosenStep } from "./use-chosen-step.ts";
import { useDraftSave } from "./use-draft-save.ts";
import { type EditedDraft, useEditedDraft } from "./use-edited-draft.ts";
import { builderWords } from "./words.ts";

/** Steps that come and go; a new one is opened at once. */
const useStepEdits = (
  canvas: RefObject<CanvasHandle | null>,
  { draft, change }: EditedDraft,
  { addingAfter, open, choose }: ChosenStep,
) => {
  const t = useWords(builderWords);
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
    choose(null);
    toast.success(t.step.removed);
  };
  return { add, duplicate, remove };
};

/** The builder's state: the draft with its history, what is chosen, what is saved. */
export const useBuilder = (initial: WorkflowDetail, kinds: readonly NodeKind[], canWrite: boolean) => {
  const t = useWords(builderWords);
  const canvas = useRef<CanvasHandle>(null);
  const [detail, setDetail] = useState(initial);
  const [name, setName] = useState(initial.name);
  const edited = useEditedDraft(initial.draft);
  const chosen = useChosenStep(edited.draft);
  const edits = useStepEdits(canvas, edited, chosen);
  const kindsByName = useMemo(() => new Map(kinds.map((kind) => [kind.kind, kind])), [kinds]);
  const saving = useDraftSave({
    workflow: initial,
    name,
    draft: edited.draft,
    isEnabled: canWrite,
    unreachable: t.save.unreachable,
    onSaved: setDetail,
  });
  const testing = useTestBench({ workflowId: initial.id, save: saving.save, revision: saving.revision });
  const showStep = (nodeId: string) => {
    canvas.current?.focusNode(nodeId);
    chosen.open(nodeId);
  };
  const showProblem = ({ nodeId, field }: WorkflowProblem) => {
    if (nodeId === null) return;
    canvas.current?.focusNode(nodeId);
    chosen.open(nodeId, field);
  };
  const takeOver = (theirs: WorkflowDetail) => {
    setDetail(theirs);
    setName(theirs.name);
    chosen.choose(null);
    edited.replace(theirs.draft);
  };
  return {
    canvas,
    detail,
    setDetail,
    name,
    setName,
    kindsByName,
    saving,
    ...edited,
    ...chosen,
    ...edits,
    testing,
    showStep,
    showProblem,
    takeOver,
  };
};
export type Builder = ReturnType<typeof useBuilder>;
