"use client";

import type { PaletteGroup } from "@bizosaas/ui/command-palette";
import { useEffect, useRef } from "react";

type Source = { readonly current: PaletteGroup | null };

const sources = new Set<Source>();

/** What the open page adds to the palette, as it stands now. */
export const readPageCommands = (): PaletteGroup[] =>
  [...sources].flatMap(({ current }) => (current && current.items.length > 0 ? [current] : []));

/** Lists what a page can do in the palette while it is open; null while nothing of it may be done. */
export const usePageCommands = (group: PaletteGroup | null): void => {
  const source = useRef(group);
  useEffect(() => {
    source.current = group;
  });
  useEffect(() => {
    sources.add(source);
    return () => void sources.delete(source);
  }, []);
};
