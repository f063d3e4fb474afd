"use client";

import { Command } from "cmdk";
import { Check } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import type { ComboboxOption } from "./combobox-option.ts";
import { optionClasses } from "./control-classes.ts";
import { Spinner } from "./spinner.tsx";

export type ComboboxListProps = {
  options: readonly ComboboxOption[];
  isChosen: (value: string) => boolean;
  onChoose: (value: string) => void;
  /** Hears what is typed, where the options are what somebody else finds for it: they aren't searched here as well. */
  onSearch?: ((query: string) => void) | undefined;
  /** Backspace in an empty search. */
  onRemoveLast?: (() => void) | undefined;
  emptyText?: string | undefined;
  loading?: boolean | undefined;
};

function OptionGroup({
  heading,
  options,
  isChosen,
  onChoose,
}: Pick<ComboboxListProps, "options" | "isChosen" | "onChoose"> & { heading: string }) {
  return (
    <Command.Group
      heading={heading || undefined}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-fg-subtle"
    >
      {options.map((option) => (
        <Command.Item
          key={option.value}
          value={option.value}
          keywords={[option.label, ...(option.keywords ?? [])]}
          onSelect={() => onChoose(option.value)}
          aria-checked={isChosen(option.value)}
          className={optionClasses}
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate">{option.label}</span>
            {option.description && <span className="block truncate text-meta text-fg-muted">{option.description}</span>}
          </span>
          {isChosen(option.value) && <Check aria-hidden />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** The search and the choices inside a combobox's panel. */
export function ComboboxList(props: ComboboxListProps) {
  const { options, isChosen, onChoose, onSearch, onRemoveLast, emptyText, loading } = props;
  const words = useUiWords();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  // A panel that opened before its list was there holds the focus until now; one that is opening gives it by itself.
  useLayoutEffect(() => {
    const panel = document.activeElement;
    if (panel !== document.body && panel?.contains(input.current)) input.current?.focus({ preventScroll: true });
  }, []);
  const first = options.find(({ value }) => isChosen(value));
  // What is found elsewhere comes after the letter that it is for: the place that Enter takes goes along with it.
  const [pointed, setPointed] = useState(first?.value ?? "");
  const place = options.some(({ value }) => value === pointed) ? pointed : (options[0]?.value ?? "");
  const groups = Object.entries(Object.groupBy(options, (option) => option.group ?? ""));
  return (
    <Command
      label={words.search}
      shouldFilter={onSearch === undefined}
      {...(onSearch ? { value: place, onValueChange: setPointed } : first && { defaultValue: first.value })}
      className="flex min-h-0 flex-col"
    >
      <Command.Input
        ref={input}
        value={query}
        onValueChange={(typed) => {
          setQuery(typed);
          onSearch?.(typed);
        }}
        onKeyDown={(event) => {
          if (event.key === "Backspace" && query === "") onRemoveLast?.();
        }}
        placeholder={words.search}
        className="h-9 w-full shrink-0 border-b border-border bg-transparent px-3 text-body outline-none focus-visible:border-ring pointer-coarse:h-11 pointer-coarse:text-lead"
      />
      <Command.List className="max-h-72 min-h-0 overflow-y-auto p-1">
        {!loading && (
          <Command.Empty className="px-2 py-4 text-center text-body text-fg-muted">
            {emptyText ?? words.noMatches}
          </Command.Empty>
        )}
        {groups.map(([heading, members = []]) => (
          <OptionGroup key={heading} heading={heading} options={members} isChosen={isChosen} onChoose={onChoose} />
        ))}
      </Command.List>
      {loading && (
        <div className="grid place-items-center py-4">
          <Spinner label={words.loading} />
        </div>
      )}
    </Command>
  );
}
