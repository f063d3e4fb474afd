"use client";

import { Dialog, Kbd } from "@bizosaas/ui";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; shortcut: string };

/** Which keys do what. */
export function ShortcutsDialog({ open, onOpenChange, shortcut }: Props) {
  const t = useWords(kitWords).palette;
  const rows: [keys: string[], meaning: string][] = [
    [[shortcut], t.keyPalette],
    [["↑", "↓", "↵"], t.keyMove],
    [["⌫"], t.keyBack],
    [["Esc"], t.keyClose],
    [["Tab"], t.keyTab],
  ];
  return (
    <Dialog title={t.shortcuts} open={open} onOpenChange={onOpenChange} size="sm">
      <dl className="grid gap-3">
        {rows.map(([keys, meaning]) => (
          <div key={meaning} className="flex items-center justify-between gap-4">
            <dt className="text-body">{meaning}</dt>
            <dd className="flex shrink-0 gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
