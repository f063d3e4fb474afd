"use client";

import { ChevronsUpDown } from "lucide-react";
import * as Popover from "radix-ui/popover";
import { type ComponentProps, useId, useState } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import type { ComboboxOption } from "./combobox-option.ts";
import { ComboboxPanel, useComboboxList } from "./combobox-panel.tsx";
import { type ControlSize, controlClasses } from "./control-classes.ts";
import { isRefused, refusedPress } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

export type { ComboboxOption } from "./combobox-option.ts";

export type ComboboxProps = Pick<
  ComponentProps<"button">,
  "id" | "disabled" | "aria-label" | "aria-labelledby" | "aria-describedby" | "aria-invalid" | "aria-disabled"
> & {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string) => void;
  placeholder?: string | undefined;
  emptyText?: string | undefined;
  size?: ControlSize | undefined;
  /** Where the options are found elsewhere by what is typed; asked with an empty text as the list opens. */
  onSearch?: ((query: string) => void) | undefined;
  /** While the options are on their way. */
  loading?: boolean | undefined;
  defaultOpen?: boolean | undefined;
  required?: boolean | undefined;
  /** Adds a hidden input, so that a plain form posts the choice. */
  name?: string | undefined;
};

/** A searchable select for long lists, with groups and a second line per option. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, placeholder, emptyText, size, name, ...rest } = props;
  const { loading = false, defaultOpen = false, required, onSearch, ...trigger } = rest;
  const words = useUiWords();
  const panelId = useId();
  const [isOpen, setOpen] = useState(defaultOpen);
  const { List, wanting } = useComboboxList(isOpen);
  const show = (next: boolean) => {
    if (next) onSearch?.("");
    setOpen(next);
  };
  const isStill = isRefused(trigger["aria-disabled"]);
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string) => {
    onValueChange(next);
    setOpen(false);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={show}>
      {name !== undefined && <input type="hidden" name={name} disabled={isStill} value={value ?? ""} />}
      <Popover.Trigger asChild>
        <button
          type="button"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={panelId}
          aria-required={required || undefined}
          aria-busy={loading || undefined}
          {...wanting}
          {...trigger}
          {...(isStill && refusedPress)}
          className={`${controlClasses({ size })} flex items-center justify-between gap-2 text-start`}
        >
          <span className={chosen ? "truncate" : "truncate text-fg-subtle"}>
            {chosen?.label ?? placeholder ?? words.select}
          </span>
          {loading ? <Spinner /> : <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-fg-muted" />}
        </button>
      </Popover.Trigger>
      <ComboboxPanel
        id={panelId}
        {...{ List, options, emptyText, loading, onSearch }}
        isChosen={(candidate) => candidate === value}
        onChoose={choose}
      />
    </Popover.Root>
  );
}
