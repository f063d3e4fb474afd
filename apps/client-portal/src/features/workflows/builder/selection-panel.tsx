"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button } from "@bizosaas/ui";
import { ArrowLeft, Copy, CopyPlus, Scissors, Trash2 } from "lucide-react";
import { clipboardWords } from "./clipboard/words.ts";
import { PanelFrame } from "./panel-frame.tsx";
import type { Builder } from "./use-builder.ts";
import { builderWords } from "./words.ts";

/** Beside the canvas while several steps are selected: what can be done with all of them. */
export function SelectionPanel({ builder, canWrite }: { builder: Builder; canWrite: boolean }) {
  const t = useWords(clipboardWords);
  const { back } = useWords(builderWords).step;
  const { selected, clipboard, choose } = builder;
  return (
    <PanelFrame label={t.panel}>
      <div>
        <Button size="sm" variant="ghost" icon={<ArrowLeft aria-hidden />} onClick={() => choose(null)}>
          {back}
        </Button>
      </div>
      <div className="grid gap-1">
        <h2 className="text-body font-semibold">{t.selected(selected.length)}</h2>
        <p className="text-dense text-fg-muted">{t.hint}</p>
      </div>
      <ul className="grid gap-1 text-dense">
        {selected.map(({ id, name }) => (
          <li key={id} title={name} className="truncate">
            {name || id}
          </li>
        ))}
      </ul>
      {canWrite && (
        <div className="flex flex-wrap gap-2 border-t border-border pt-4">
          <Button icon={<Copy aria-hidden />} onClick={() => void clipboard.copy()}>
            {t.copy}
          </Button>
          <Button icon={<Scissors aria-hidden />} onClick={() => void clipboard.cut()}>
            {t.cut}
          </Button>
          <Button icon={<CopyPlus aria-hidden />} onClick={clipboard.duplicate}>
            {t.duplicate}
          </Button>
          <Button icon={<Trash2 aria-hidden />} onClick={() => builder.remove(new Set(selected.map(({ id }) => id)))}>
            {t.remove}
          </Button>
        </div>
      )}
    </PanelFrame>
  );
}
