"use client";

import { definitionLimits } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import type { CanvasHandle } from "@bizosaas/ui/canvas";
import type { RefObject } from "react";
import { removeNodes } from "../draft-graph.ts";
import type { ChosenStep } from "../use-chosen-step.ts";
import type { EditedDraft } from "../use-edited-draft.ts";
import { copySteps, readSteps } from "./copied-steps.ts";
import { duplicateSteps, type Known, type Pasted, pasteSteps } from "./paste-steps.ts";
import { clipboardWords } from "./words.ts";

type Options = {
  canvas: RefObject<CanvasHandle | null>;
  edited: EditedDraft;
  chosen: ChosenStep;
  known: Known;
  canWrite: boolean;
};

/** The selected steps to and from the clipboard, as text; each change is one step to undo and is said in a toast. */
export const useStepClipboard = ({ canvas, edited, chosen, known, canWrite }: Options) => {
  const t = useWords(clipboardWords);
  const { draft, change } = edited;
  const ids = new Set(chosen.selected.map(({ id }) => id));
  const count = ids.size;

  const take = (pasted: Pasted | null, said: (count: number) => string) => {
    if (!pasted) return toast.error(t.tooMany(definitionLimits.nodes));
    canvas.current?.fitAfterChange();
    change(pasted.draft);
    chosen.setAddingAfter(null);
    chosen.select(pasted.ids);
    toast.success(said(pasted.ids.length));
  };
  const textOf = (): string | null => (count === 0 ? null : copySteps(draft, ids));
  const isCopied = () => toast.success(t.copied(count));
  const isCut = () => {
    change(removeNodes(draft, ids));
    chosen.choose(null);
    toast.success(t.wasCut(count));
  };
  const pasteText = (text: string) => {
    const copied = readSteps(text);
    if (!copied) return toast.error(t.unreadable);
    take(pasteSteps(draft, copied, known, canvas.current?.centre()), t.pasted);
  };
  /** By a button; the keys have the browser's own events, which need no permission. */
  const write = async (done: () => void) => {
    const text = textOf();
    if (text === null) return toast.info(t.chooseFirst);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return toast.error(t.cannotWrite);
    }
    done();
  };
  const paste = async () => {
    const text = await Promise.resolve()
      .then(() => navigator.clipboard.readText())
      .catch(() => null);
    if (text === null) return toast.error(t.cannotRead);
    pasteText(text);
  };
  return {
    ...{ count, canWrite, textOf, isCopied, isCut, pasteText, paste },
    copy: () => write(isCopied),
    cut: () => write(isCut),
    duplicate: () => take(duplicateSteps(draft, ids, known), t.duplicated),
  };
};
export type StepClipboard = ReturnType<typeof useStepClipboard>;
