"use client";

import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { Kbd } from "../primitives/kbd.tsx";

export type PaletteButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "children"> & {
  /** What it says: "Search". */
  label: string;
  /** Its keys, as this device writes them: "⌘K". */
  shortcut: string;
};

/** Opens the palette for whoever has no keys: a search box to look at, an icon on a phone. */
export function PaletteButton({ label, shortcut, ...props }: PaletteButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-haspopup="dialog"
      aria-keyshortcuts="Meta+K Control+K"
      className="inline-flex size-8 shrink-0 items-center justify-center gap-2 rounded-control border border-transparent text-body text-fg transition-colors hover:bg-hover lg:w-56 lg:justify-start lg:border-border lg:px-2.5 lg:text-fg-muted pointer-coarse:h-11 pointer-coarse:max-lg:w-11"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="sr-only lg:not-sr-only lg:flex-1 lg:text-start">{label}</span>
      <span aria-hidden className="hidden lg:inline pointer-coarse:hidden">
        <Kbd>{shortcut}</Kbd>
      </span>
    </button>
  );
}
