"use client";

import { Command } from "cmdk";
import { useEffect, useRef } from "react";
import { optionClasses } from "../../primitives/control-classes.ts";
import { useUiWords } from "../../words/ui-words.tsx";
import type { ExpressionReference } from "./form-field-descriptor.ts";

/** The searchable list of a `ReferencePicker`; it comes when one is opened. */
export function ReferenceList({
  references,
  onPick,
}: {
  references: readonly ExpressionReference[];
  onPick: (expression: string) => void;
}) {
  const words = useUiWords();
  const input = useRef<HTMLInputElement>(null);
  // The panel opened before the list was there, and holds the focus until now.
  useEffect(() => input.current?.focus(), []);
  const groups = Object.entries(Object.groupBy(references, (reference) => reference.group ?? ""));
  return (
    <Command label={words.insertValue}>
      <Command.Input
        ref={input}
        placeholder={words.search}
        className="h-9 w-full border-b border-border bg-transparent px-3 text-body outline-none pointer-coarse:h-11 pointer-coarse:text-lead"
      />
      <Command.List className="max-h-72 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-4 text-center text-body text-fg-muted">{words.noMatches}</Command.Empty>
        {groups.map(([heading, members = []]) => (
          <Command.Group
            key={heading}
            heading={heading || undefined}
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-fg-muted"
          >
            {members.map(({ expression, label }) => (
              <Command.Item
                key={expression}
                value={expression}
                keywords={[label]}
                onSelect={() => onPick(expression)}
                className={optionClasses}
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{label}</span>
                  <span className="block truncate font-mono text-meta text-fg-muted">{expression}</span>
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}
