"use client";

import type { SearchHit } from "@bizosaas/contracts";
import { CommandPalette, type PaletteGroup } from "@bizosaas/ui/command-palette";
import { useState } from "react";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";
import { readPageCommands } from "./page-commands.ts";
import { usePaletteGroups } from "./palette-groups.tsx";
import type { PortalPaletteProps } from "./portal-palette.tsx";
import { useShell } from "./shell-context.tsx";
import { useDebounced } from "./use-debounced.ts";
import { useRead } from "./use-read.ts";

type Props = PortalPaletteProps & { open: boolean; onOpenChange: (open: boolean) => void; onShortcuts: () => void };

const restMs = 150;
const shortestSearch = 2;

const useRecords = ({ url, toItem }: PortalPaletteProps["records"], typed: string) => {
  const t = useWords(kitWords).palette;
  const text = typed.trim();
  const rested = useDebounced(text, restMs);
  const isAsked = text.length >= shortestSearch && rested.length >= shortestSearch;
  const asked = isAsked ? `${url}?${new URLSearchParams({ q: rested })}` : null;
  const { value, failure, isReading } = useRead<{ items: SearchHit[] }>({ url: asked });
  const items = isAsked ? (value?.items ?? []) : [];
  const group: PaletteGroup = { id: "records", label: t.records, isFound: true, items: items.map(toItem) };
  const isSearching = text.length >= shortestSearch && (isReading || text !== rested);
  return { group, isSearching, failure: isAsked ? failure : null };
};

/** The palette with everything of the shell, this portal's own groups, and the records that match what is typed. */
export function PalettePanel({ groups, records, open, onOpenChange, onShortcuts }: Props) {
  const t = useWords(kitWords).palette;
  const { go } = useShell();
  const [text, setText] = useState("");
  const all = usePaletteGroups(groups, onShortcuts);
  const ofPage = open ? readPageCommands() : [];
  const { group, isSearching, failure } = useRecords(records, open ? text : "");
  const change = (isOpen: boolean) => {
    setText("");
    onOpenChange(isOpen);
  };
  return (
    <CommandPalette
      open={open}
      onOpenChange={change}
      placeholder={t.placeholder}
      groups={[...ofPage, ...all, group]}
      onTextChange={setText}
      isSearching={isSearching}
      failure={failure}
      onNavigate={go}
    />
  );
}
