"use client";

import type { NodeKind, WorkflowDetail, WorkflowProblem } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import type { CanvasHandle, CanvasPosition } from "@bizosaas/ui/canvas";
import { type RefObject, useMemo, useRef, useState } from "react";
import type { NodeChoices } from "../queries.ts";
import { useStepClipboard } from "./clipboard/use-step-clipboard.ts";
import { addNode, removeNodes } from "./draft-graph.ts";
import { watchedIn } from "./testing/tested-data.ts";
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
    if (!position && !addingAfter?.at) canvas.current?.fitAfterChange();
    change(grown.draft);
    open(grown.id);
  };
  const remove = (ids: ReadonlySet<string>) => {
    change(removeNodes(draft, ids));
    choose(null);
    toast.success(t.step.removed(ids.size));
  };
  return { add, remove };
};

/** Brings a step onto the screen and opens it, at the field that is meant. */
const useShowing = (canvas: RefObject<CanvasHandle | null>, { open }: ChosenStep) => {
  const showStep = (nodeId: string, field: string | null = null) => {
    canvas.current?.focusNode(nodeId);
    open(nodeId, field);
  };
  const showProblem = ({ nodeId, field }: WorkflowProblem) => {
    if (nodeId !== null) showStep(nodeId, field);
  };
  return { showStep: (nodeId: string) => showStep(nodeId), showProblem };
};

/** The builder's state: the draft with its history, what is chosen, what is saved. */
export const useBuilder = (
  initial: WorkflowDetail,
  { kinds, choices, canWrite }: { kinds: readonly NodeKind[]; choices: NodeChoices; canWrite: boolean },
) => {
  const t = useWords(builderWords);
  const canvas = useRef<CanvasHandle>(null);
  const [detail, setDetail] = useState(initial);
  const [name, setName] = useState(initial.name);
  const edited = useEditedDraft(initial.draft);
  const chosen = useChosenStep(edited.draft);
  const showing = useShowing(canvas, chosen);
  const edits = useStepEdits(canvas, edited, chosen);
  const kindsByName = useMemo(() => new Map(kinds.map((kind) => [kind.kind, kind])), [kinds]);
  const clipboard = useStepClipboard({ canvas, edited, chosen, known: { kinds: kindsByName, choices }, canWrite });
  const saving = useDraftSave({
    workflow: initial,
    name,
    draft: edited.draft,
    isEnabled: canWrite,
    unreachable: t.save.unreachable,
    onSaved: setDetail,
  });
  const { save, revision } = saving;
  const testing = useTestBench({ workflowId: initial.id, save, revision, watched: watchedIn(detail.draft) });
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
    clipboard,
    testing,
    ...showing,
    takeOver,
  };
};
export type Builder = ReturnType<typeof useBuilder>;
