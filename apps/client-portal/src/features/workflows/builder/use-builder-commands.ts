"use client";

import { useKeyNames, usePageCommands, useWords } from "@bizosaas/portal-kit/client";
import { useUiWords } from "@bizosaas/ui";
import { builderCommands } from "./builder-commands.tsx";
import { clipboardWords } from "./clipboard/words.ts";
import type { Builder } from "./use-builder.ts";
import { useStepKeys } from "./use-step-keys.ts";
import { builderWords } from "./words.ts";

/** What can be done with the drawing, in the palette and by keys. Null while it may not be changed. */
export const useBuilderCommands = (builder: Builder | null, hasCanvas: boolean): void => {
  const { undo, redo, commands } = useWords(builderWords);
  const steps = useWords(clipboardWords);
  const { tidyUp } = useUiWords();
  const nameOf = useKeyNames();
  const isDrawn = hasCanvas && builder !== null && builder.draft.nodes.length > 0;
  const selectAll = () => builder?.select(builder.draft.nodes.map(({ id }) => id));
  const canvas = isDrawn ? { selectAll, tidyUp: () => builder.canvas.current?.tidyUp() } : null;
  useStepKeys({
    a: canvas?.selectAll ?? null,
    d: builder && builder.clipboard.count > 0 ? builder.clipboard.duplicate : null,
  });
  usePageCommands(
    builder && builderCommands({ ...builder, canvas }, { undo, redo, ...commands, ...steps, tidyUp }, nameOf),
  );
};
