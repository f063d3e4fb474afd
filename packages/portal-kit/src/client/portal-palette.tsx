"use client";

import type { SearchHit } from "@bizosaas/contracts";
import { PaletteButton } from "@bizosaas/ui";
import type { PaletteGroup, PaletteItem } from "@bizosaas/ui/command-palette";
import dynamic from "next/dynamic";
import { useState } from "react";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";
import { usePaletteKeys, usePaletteShortcut } from "./use-shortcut.ts";

export type PortalPaletteProps = {
  /** This portal's own: what can be made, what can be chosen. Its links come from the shell. */
  groups: readonly PaletteGroup[];
  /** Where records are asked for, and how this portal opens and names one. */
  records: { url: string; toItem: (hit: SearchHit) => PaletteItem };
};

const PalettePanel = dynamic(() => import("./palette-panel.tsx").then((module) => module.PalettePanel), { ssr: false });
const ShortcutsDialog = dynamic(() => import("./shortcuts-dialog.tsx").then((module) => module.ShortcutsDialog), {
  ssr: false,
});

/** The header's search and its keys; what is behind them is loaded when they are first used. */
export function PortalPalette(props: PortalPaletteProps) {
  const t = useWords(kitWords).palette;
  const shortcut = usePaletteKeys();
  const [open, setOpen] = useState<boolean | null>(null);
  const [isHelpOpen, setHelpOpen] = useState<boolean | null>(null);
  usePaletteShortcut(() => setOpen(!open));
  return (
    <>
      <PaletteButton label={t.button} shortcut={shortcut} onClick={() => setOpen(true)} />
      {open !== null && (
        <PalettePanel {...props} open={open} onOpenChange={setOpen} onShortcuts={() => setHelpOpen(true)} />
      )}
      {isHelpOpen !== null && <ShortcutsDialog open={isHelpOpen} onOpenChange={setHelpOpen} shortcut={shortcut} />}
    </>
  );
}
