"use client";

import { definitionLimits, type WorkflowDefinition } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import type { CanvasHandle } from "@bizosaas/ui/canvas";
import { type RefObject, useEffect, useRef } from "react";
import { isPhoneNow } from "../../use-is-phone.ts";
import { removeNodes } from "../draft-graph.ts";
import type { ChosenStep } from "../use-chosen-step.ts";
import type { EditedDraft } from "../use-edited-draft.ts";
import { copySteps, readSteps } from "./copied-steps.ts";
import { duplicateSteps, type Known, type Pasted, pasteSteps, selectionAfter } from "./paste-steps.ts";
import { withNewest } from "./with-newest.ts";
import { clipboardWords } from "./words.ts";

type Options = {
  canvas: RefObject<CanvasHandle | null>;
  edited: EditedDraft;
  chosen: ChosenStep;
  known: Known;
  canWrite: boolean;
};

const useNewest = (draft: WorkflowDefinition) => {
  const newest = useRef(draft);
  useEffect(() => {
    newest.current = draft;
  });
  return () => newest.current;
};

/** Takes copies of steps over into the draft, and selects them. */
const useTaking = ({ canvas, edited, chosen }: Pick<Options, "canvas" | "edited" | "chosen">) => {
  const t = useWords(clipboardWords);
  return (pasted: Pasted | null, said: (count: number) => string) => {
    if (!pasted) return toast.error(t.tooMany(definitionLimits.nodes));
    canvas.current?.fitAfterChange();
    edited.change(pasted.draft);
    chosen.setAddingAfter(null);
    chosen.select(selectionAfter(pasted, isPhoneNow()));
    const told = said(pasted.ids.length);
    toast.success(pasted.dropped === 0 ? told : `${told} ${t.chooseAnew(pasted.dropped)}`);
  };
};

/** The selected steps to and from the clipboard, as text; each change is one step to undo and is said in a toast. */
export const useStepClipboard = ({ canvas, edited, chosen, known, canWrite }: Options) => {
  const t = useWords(clipboardWords);
  const { draft, change } = edited;
  const ids = new Set(chosen.selected.map(({ id }) => id));
  const count = ids.size;
  const newest = useNewest(draft);
  const take = useTaking({ canvas, edited, chosen });
  const textOf = () => (count === 0 || !canWrite ? null : copySteps(draft, ids, known.kinds));
  const sayLeftOut = (said: string, secrets: number) =>
    toast.success(secrets === 0 ? said : `${said} ${t.leftOut(secrets)}`);
  const isCopied = (secrets: number) => sayLeftOut(t.copied(count), secrets);
  const cutFrom = (from: WorkflowDefinition, secrets: number) => {
    change(removeNodes(from, ids));
    chosen.choose(null);
    sayLeftOut(t.wasCut(count), secrets);
  };
  const pasteInto = (into: WorkflowDefinition, text: string) => {
    const copied = readSteps(text);
    if (!copied) return toast.error(t.unreadable);
    take(pasteSteps(into, copied, known, canvas.current?.centre()), t.pasted);
  };
  /** By a button; the keys have the browser's own events, which need no permission. */
  const write = async (done: (draft: WorkflowDefinition, secrets: number) => void) => {
    const copied = textOf();
    if (copied === null) return toast.info(t.chooseFirst);
    const written = await withNewest(() => navigator.clipboard.writeText(copied.text), newest);
    if (!written) return toast.error(t.cannotWrite);
    done(written.draft, copied.secrets);
  };
  const paste = async () => {
    const read = await withNewest(() => navigator.clipboard.readText(), newest);
    if (!read) return toast.error(t.cannotRead);
    pasteInto(read.draft, read.answer);
  };
  return {
    ...{ count, canWrite, textOf, isCopied, paste },
    isCut: (secrets: number) => cutFrom(draft, secrets),
    pasteText: (text: string) => pasteInto(draft, text),
    copy: () => write((_, secrets) => isCopied(secrets)),
    cut: () => write(cutFrom),
    duplicate: () => take(duplicateSteps(draft, ids, known), t.duplicated),
  };
};
export type StepClipboard = ReturnType<typeof useStepClipboard>;
