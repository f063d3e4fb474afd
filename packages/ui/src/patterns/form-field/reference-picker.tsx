"use client";

import { Command } from "cmdk";
import { Braces } from "lucide-react";
import * as Popover from "radix-ui/popover";
import { useState } from "react";
import { buttonClasses } from "../../primitives/button-classes.ts";
import { optionClasses, panelClasses } from "../../primitives/control-classes.ts";
import { useUiWords } from "../../words/ui-words.tsx";
import type { ExpressionReference } from "./form-field-descriptor.ts";

/** Lists what a text may refer to, grouped by the step it comes from. */
export function ReferencePicker({
  references,
  disabled,
  onPick,
}: {
  references: readonly ExpressionReference[];
  disabled: boolean;
  onPick: (expression: string) => void;
}) {
  const words = useUiWords();
  const [isOpen, setOpen] = useState(false);
  const groups = Object.entries(Object.groupBy(references, (reference) => reference.group ?? ""));
  const pick = (expression: string) => {
    setOpen(false);
    onPick(expression);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger disabled={disabled} className={buttonClasses({ size: "sm", variant: "ghost" })}>
        <Braces aria-hidden />
        {words.insertValue}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          aria-label={words.insertValue}
          sideOffset={4}
          collisionPadding={8}
          className={`${panelClasses} w-80 max-w-[calc(100vw-1rem)] overflow-hidden`}
        >
          <Command label={words.insertValue}>
            <Command.Input
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
                      onSelect={() => pick(expression)}
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
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
