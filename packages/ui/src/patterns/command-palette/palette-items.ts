import type { ReactNode } from "react";

/** What an entry does. Everything but a scope closes the palette first. */
export type PaletteAction =
  | { type: "navigate"; href: string }
  /** Opens a sheet or a dialog, once the palette is gone and has given focus back. */
  | { type: "open"; open: () => void }
  /** Shows entries of its own; Backspace leads back. */
  | { type: "scope"; scope: PaletteScope }
  | { type: "run"; run: () => void };

export type PaletteItem = {
  /** Unique in the whole palette. */
  id: string;
  label: string;
  /** To the right: a run's state, a record's kind. */
  hint?: string | undefined;
  icon?: ReactNode;
  /** Synonyms that find it too. */
  keywords?: readonly string[] | undefined;
  /** The choice that holds now, in a scope of choices. */
  isChosen?: boolean | undefined;
  action: PaletteAction;
};

export type PaletteGroup = {
  id: string;
  label: string;
  items: readonly PaletteItem[];
  /** How many show before anything is typed; the rest are found by typing. */
  idleLimit?: number | undefined;
  /** Matched elsewhere by what was typed: shown as they are. */
  isFound?: boolean | undefined;
};

export type PaletteScope = { id: string; label: string; placeholder: string; groups: readonly PaletteGroup[] };
