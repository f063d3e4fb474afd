"use client";

import type { SearchHit } from "@bizosaas/contracts";
import { PaletteButton, toast, useLoaded } from "@bizosaas/ui";
import type { PaletteGroup, PaletteItem } from "@bizosaas/ui/command-palette";
import { createElement, useState } from "react";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";
import { useKeyNames, usePaletteShortcut } from "./use-shortcut.ts";

export type PortalPaletteProps = {
  /** This portal's own: what can be made, what can be chosen. Its links come from the shell. */
  groups: readonly PaletteGroup[];
  /** Where records are asked for, and how this portal opens and names one. */
  records: { url: string; toItem: (hit: SearchHit) => PaletteItem };
};

const loadPanel = async () => (await import("./palette-panel.tsx")).PalettePanel;
const loadHelp = async () => (await import("./shortcuts-dialog.tsx")).ShortcutsDialog;

/** The header's search and its keys; what is behind them is loaded when they are first used. */
export function PortalPalette(props: PortalPaletteProps) {
  const { palette: t, failure } = useWords(kitWords);
  const shortcut = useKeyNames()("K");
  const [isOpen, setOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const giveUp = (close: (isOpen: false) => void) => () => {
    close(false);
    toast.error(failure.unreachable);
  };
  const panel = useLoaded(loadPanel, isOpen, giveUp(setOpen));
  const help = useLoaded(loadHelp, isHelpOpen, giveUp(setHelpOpen));
  usePaletteShortcut(() => setOpen(!isOpen));
  return (
    <>
      <PaletteButton label={t.button} shortcut={shortcut} onClick={() => setOpen(true)} />
      {panel &&
        createElement(panel, { ...props, open: isOpen, onOpenChange: setOpen, onShortcuts: () => setHelpOpen(true) })}
      {help && createElement(help, { open: isHelpOpen, onOpenChange: setHelpOpen, shortcut })}
    </>
  );
}
