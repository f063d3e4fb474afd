"use client";

import { Command } from "cmdk";
import { Check, ChevronsUpDown } from "lucide-react";
import * as Popover from "radix-ui/popover";
import { type ComponentProps, useId, useState } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import { type ControlSize, controlClasses, optionClasses, panelClasses } from "./control-classes.ts";

export type ComboboxOption = {
  value: string;
  label: string;
  description?: string | undefined;
  group?: string | undefined;
  keywords?: string[] | undefined;
};

export type ComboboxProps = Pick<
  ComponentProps<"button">,
  "id" | "disabled" | "aria-label" | "aria-labelledby" | "aria-describedby" | "aria-invalid"
> & {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string) => void;
  placeholder?: string | undefined;
  emptyText?: string | undefined;
  size?: ControlSize | undefined;
  /** Adds a hidden input, so that a plain form posts the choice. */
  name?: string | undefined;
};

function OptionGroup({
  heading,
  options,
  chosen,
  onChoose,
}: {
  heading: string;
  options: readonly ComboboxOption[];
  chosen: string | null;
  onChoose: (value: string) => void;
}) {
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
          className={optionClasses}
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate">{option.label}</span>
            {option.description && <span className="block truncate text-meta text-fg-muted">{option.description}</span>}
          </span>
          {option.value === chosen && <Check aria-hidden />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** A searchable select for long lists, with groups and a second line per option. */
export function Combobox({
  options,
  value,
  onValueChange,
  placeholder,
  emptyText,
  size,
  name,
  ...trigger
}: ComboboxProps) {
  const words = useUiWords();
  const panelId = useId();
  const [isOpen, setOpen] = useState(false);
  const groups = Object.entries(Object.groupBy(options, (option) => option.group ?? ""));
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string) => {
    onValueChange(next);
    setOpen(false);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      {name !== undefined && <input type="hidden" name={name} value={value ?? ""} />}
      <Popover.Trigger asChild>
        <button
          type="button"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={panelId}
          {...trigger}
          className={`${controlClasses({ size })} flex items-center justify-between gap-2 text-start`}
        >
          <span className={chosen ? "truncate" : "truncate text-fg-subtle"}>
            {chosen?.label ?? placeholder ?? words.select}
          </span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-fg-muted" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          id={panelId}
          aria-label={words.search}
          sideOffset={4}
          collisionPadding={8}
          className={`${panelClasses} w-(--radix-popover-trigger-width) min-w-64 overflow-hidden`}
        >
          <Command label={words.search}>
            <Command.Input
              placeholder={words.search}
              className="h-9 w-full border-b border-border bg-transparent px-3 text-body outline-none pointer-coarse:h-11 pointer-coarse:text-lead"
            />
            <Command.List className="max-h-72 overflow-y-auto p-1">
              <Command.Empty className="px-2 py-4 text-center text-body text-fg-muted">
                {emptyText ?? words.noMatches}
              </Command.Empty>
              {groups.map(([heading, members = []]) => (
                <OptionGroup key={heading} heading={heading} options={members} chosen={value} onChoose={choose} />
              ))}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
