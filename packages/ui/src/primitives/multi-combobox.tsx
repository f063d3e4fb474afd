"use client";

import { ChevronsUpDown, X } from "lucide-react";
import * as Popover from "radix-ui/popover";
import { useId, useRef, useState } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import { Button } from "./button.tsx";
import type { ComboboxProps } from "./combobox.tsx";
import { ComboboxPanel, useComboboxList } from "./combobox-panel.tsx";
import { isRefused, refusedPress } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

export type MultiComboboxProps = Omit<ComboboxProps, "value" | "onValueChange" | "onSearch" | "size"> & {
  value: readonly string[];
  onValueChange: (value: string[]) => void;
};

const shownChips = 6;

function Chip({ label, isLocked, onRemove }: { label: string; isLocked: boolean; onRemove: () => void }) {
  const words = useUiWords();
  return (
    <span
      className={`inline-flex h-6 max-w-[calc(100%-2.5rem)] items-center rounded-badge bg-hover ps-2 text-dense pointer-coarse:h-11 ${isLocked ? "pe-2 text-fg-muted" : ""}`}
    >
      <span className="truncate" title={label}>
        {label}
      </span>
      {!isLocked && (
        <button
          type="button"
          aria-label={words.remove(label)}
          onClick={onRemove}
          className="grid h-full w-6 shrink-0 place-items-center rounded-badge text-fg-muted inset-focus hover:text-fg pointer-coarse:w-11"
        >
          <X aria-hidden className="size-3" />
        </button>
      )}
    </span>
  );
}

const boxClasses =
  "flex min-h-8 w-full min-w-0 flex-wrap items-center gap-1 rounded-control border bg-surface p-[3px] text-fg transition-colors data-[disabled]:border-border data-[disabled]:bg-sunken pointer-coarse:min-h-11";

/** Several choices out of a long list: what is chosen stays in view and can be taken back one by one. */
export function MultiCombobox(props: MultiComboboxProps) {
  const { options, value, onValueChange, placeholder, emptyText, name, disabled = false, ...rest } = props;
  const { loading = false, defaultOpen = false, required, ...trigger } = rest;
  const words = useUiWords();
  const panelId = useId();
  const isStill = isRefused(trigger["aria-disabled"]);
  const isLocked = disabled || isStill;
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(defaultOpen);
  const { List, wanting } = useComboboxList(isOpen);
  const labelOf = (chosen: string) => options.find((option) => option.value === chosen)?.label ?? chosen;
  const without = (gone: string) => onValueChange(value.filter((chosen) => chosen !== gone));
  const toggle = (choice: string) => (value.includes(choice) ? without(choice) : onValueChange([...value, choice]));
  const border = trigger["aria-invalid"] ? "border-danger" : "border-border-strong hover:border-fg-subtle";
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      {name !== undefined &&
        value.map((chosen) => <input key={chosen} type="hidden" {...{ name, disabled: isStill }} value={chosen} />)}
      <Popover.Anchor asChild>
        <div data-disabled={isLocked || undefined} className={`${boxClasses} ${border}`}>
          {value.slice(0, shownChips).map((chosen) => (
            <Chip
              key={chosen}
              label={labelOf(chosen)}
              isLocked={isLocked}
              onRemove={() => {
                without(chosen);
                triggerRef.current?.focus();
              }}
            />
          ))}
          <Popover.Trigger asChild>
            <button
              ref={triggerRef}
              type="button"
              role="combobox"
              aria-expanded={isOpen}
              aria-controls={panelId}
              aria-required={required || undefined}
              aria-busy={loading || undefined}
              {...wanting}
              {...trigger}
              {...(isStill && refusedPress)}
              disabled={disabled}
              className={`${value.length > shownChips ? "min-w-24" : "min-w-8 pointer-coarse:min-w-11"} flex min-h-6 flex-1 items-center justify-between gap-2 rounded-badge px-1.5 text-start text-fg-subtle inset-focus disabled:cursor-not-allowed aria-disabled:cursor-not-allowed pointer-coarse:min-h-11 pointer-coarse:text-lead`}
            >
              <span className="truncate">
                {value.length === 0 && (placeholder ?? words.select)}
                {value.length > shownChips && words.moreChosen(value.length - shownChips)}
                {value.length > 0 && <span className="sr-only">{value.map(labelOf).join(", ")}</span>}
              </span>
              {loading ? <Spinner /> : <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-fg-muted" />}
            </button>
          </Popover.Trigger>
        </div>
      </Popover.Anchor>
      <ComboboxPanel
        id={panelId}
        {...{ List, options, emptyText, loading }}
        isChosen={(candidate) => value.includes(candidate)}
        onChoose={toggle}
        onRemoveLast={() => onValueChange(value.slice(0, -1))}
      >
        {value.length > 0 && (
          <div className="flex items-center justify-between gap-2 border-t border-border py-1 ps-3 pe-1">
            <span role="status" className="text-meta text-fg-muted">
              {words.selectedCount(value.length)}
            </span>
            <Button size="sm" variant="ghost" onClick={() => onValueChange([])}>
              {words.clearAll}
            </Button>
          </div>
        )}
      </ComboboxPanel>
    </Popover.Root>
  );
}
