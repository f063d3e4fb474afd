"use client";

import type { WorkflowDetail } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout } from "@bizosaas/ui";
import { Check, CircleDashed, LoaderCircle, TriangleAlert } from "lucide-react";
import type { SaveState } from "./save-state.ts";
import { builderWords } from "./words.ts";

const icons = {
  saved: <Check aria-hidden className="size-4" />,
  unsaved: <CircleDashed aria-hidden className="size-4" />,
  saving: <LoaderCircle aria-hidden className="size-4 animate-spin" />,
  error: <TriangleAlert aria-hidden className="size-4" />,
  conflict: <TriangleAlert aria-hidden className="size-4" />,
};

export const isSaving = (state: SaveState): boolean =>
  state.kind === "saving" || (state.kind === "error" && state.isTrying);

export function SaveStatus({ state }: { state: SaveState }) {
  const t = useWords(builderWords).save;
  const kind = isSaving(state) ? "saving" : state.kind;
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-dense whitespace-nowrap text-fg-muted">
      {icons[kind]}
      {t[kind]}
    </span>
  );
}

type Props = {
  state: SaveState;
  takeTheirs: () => Promise<WorkflowDetail | null>;
  keepMine: () => Promise<void>;
  onTaken: (workflow: WorkflowDetail) => void;
};

/** Why the draft is not kept, and the choice when somebody else saved meanwhile. */
export function SaveTrouble({ state, takeTheirs, keepMine, onTaken }: Props) {
  const { conflict: t, save } = useWords(builderWords);
  if (state.kind === "error") {
    return (
      <Callout tone="danger">
        {state.message} {state.retryMs === null ? "" : save.again}
      </Callout>
    );
  }
  if (state.kind !== "conflict") return null;
  const take = async () => {
    const theirs = await takeTheirs();
    if (theirs) onTaken(theirs);
  };
  return (
    <Callout tone="danger" title={t.title}>
      <div className="grid gap-3">
        <p>{t.hint}</p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void take()}>{t.theirs}</Button>
          <Button onClick={() => void keepMine()}>{t.mine}</Button>
        </div>
      </div>
    </Callout>
  );
}
