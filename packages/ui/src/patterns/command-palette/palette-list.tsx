"use client";

import { Command } from "cmdk";
import { Check, ChevronRight } from "lucide-react";
import { optionClasses } from "../../primitives/control-classes.ts";
import { useUiWords } from "../../words/ui-words.tsx";
import type { PaletteGroup, PaletteItem } from "./palette-items.ts";

type Choose = (item: PaletteItem) => void;

function Entry({ item, onChoose }: { item: PaletteItem; onChoose: Choose }) {
  return (
    <Command.Item
      value={item.id}
      onSelect={() => onChoose(item)}
      className={`${optionClasses} min-h-9 px-3`}
      aria-current={item.isChosen || undefined}
    >
      {item.icon}
      <span title={item.label} className="min-w-0 flex-1 truncate">
        {item.label}
      </span>
      {item.hint && <span className="max-w-[40%] shrink-0 truncate text-meta text-fg-muted">{item.hint}</span>}
      {item.isChosen && <Check aria-hidden />}
      {item.action.type === "scope" && <ChevronRight aria-hidden className="rtl:-scale-x-100" />}
    </Command.Item>
  );
}

const defaultIdleLimit = 6;

/** The groups, each cut to a few entries until something is typed. */
export function PaletteList({
  groups,
  isIdle,
  isSearching,
  onChoose,
}: {
  groups: readonly PaletteGroup[];
  isIdle: boolean;
  isSearching: boolean;
  onChoose: Choose;
}) {
  const words = useUiWords();
  return (
    <Command.List
      aria-label={words.paletteTitle}
      className="max-h-[min(24rem,60dvh)] scroll-py-8 overflow-y-auto overscroll-contain p-1 pb-2"
    >
      <Command.Empty className="px-3 py-10 text-center text-body text-fg-muted">
        {isSearching ? words.loading : words.noMatches}
      </Command.Empty>
      {groups.map(({ id, label, items, idleLimit = defaultIdleLimit }) => {
        const shown = isIdle ? items.slice(0, idleLimit) : items;
        if (shown.length === 0) return null;
        return (
          <Command.Group
            key={id}
            value={id}
            heading={label}
            className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-fg-muted"
          >
            {shown.map((item) => (
              <Entry key={item.id} item={item} onChoose={onChoose} />
            ))}
          </Command.Group>
        );
      })}
    </Command.List>
  );
}
