import type { PaletteGroup, PaletteItem } from "@bizosaas/ui/command-palette";
import {
  ClipboardPaste,
  Copy,
  CopyPlus,
  Redo2,
  Scissors,
  SquareDashedMousePointer,
  Undo2,
  Workflow,
} from "lucide-react";
import type { ReactNode } from "react";
import type { StepClipboard } from "./clipboard/use-step-clipboard.ts";

type Words = Readonly<
  Record<
    | "title"
    | "keywords"
    | "undo"
    | "redo"
    | "copySteps"
    | "cutSteps"
    | "paste"
    | "duplicateSteps"
    | "selectAll"
    | "tidyUp",
    string
  >
>;

type Drawing = {
  clipboard: Pick<StepClipboard, "count" | "copy" | "cut" | "paste" | "duplicate">;
  history: { past: readonly unknown[]; future: readonly unknown[] };
  undo: () => void;
  redo: () => void;
  /** Null where there is no canvas, as on a phone, or nothing on it. */
  canvas: { selectAll: () => void; tidyUp: () => void } | null;
};

/** What can be done with the drawing now, with the keys that do the same. */
export const builderCommands = (
  { clipboard, history, undo, redo, canvas }: Drawing,
  t: Words,
  nameOf: (key: string, withShift?: boolean) => string,
): PaletteGroup => {
  const { count, copy, cut, paste, duplicate } = clipboard;
  const entry = (id: string, label: string, icon: ReactNode, run: () => unknown, hint?: string): PaletteItem => ({
    ...{ id: `builder:${id}`, label, icon, hint, keywords: t.keywords.split(" ") },
    action: { type: "run", run: () => void run() },
  });
  const items = [
    history.past.length > 0 && entry("undo", t.undo, <Undo2 aria-hidden />, undo, nameOf("Z")),
    history.future.length > 0 && entry("redo", t.redo, <Redo2 aria-hidden />, redo, nameOf("Z", true)),
    count > 0 && entry("copy", t.copySteps, <Copy aria-hidden />, copy, nameOf("C")),
    count > 0 && entry("cut", t.cutSteps, <Scissors aria-hidden />, cut, nameOf("X")),
    entry("paste", t.paste, <ClipboardPaste aria-hidden />, paste, nameOf("V")),
    count > 0 && entry("duplicate", t.duplicateSteps, <CopyPlus aria-hidden />, duplicate, nameOf("D")),
    canvas && entry("all", t.selectAll, <SquareDashedMousePointer aria-hidden />, canvas.selectAll, nameOf("A")),
    canvas && entry("tidy", t.tidyUp, <Workflow aria-hidden />, canvas.tidyUp),
  ];
  const offered = items.filter((item) => item !== false && item !== null);
  return { id: "builder", label: t.title, idleLimit: offered.length, items: offered };
};
