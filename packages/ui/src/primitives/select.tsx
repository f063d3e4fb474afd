"use client";

import { Check, ChevronDown } from "lucide-react";
import * as Radix from "radix-ui/select";
import { type ComponentProps, useId } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import { type ControlSize, controlClasses, optionClasses, panelClasses } from "./control-classes.ts";
import type { SelectOption } from "./native-select.tsx";
import { isRefused, refusedChoice, refusedKeys, refusedPress } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

export type SelectProps = Pick<
  ComponentProps<typeof Radix.Root>,
  "value" | "defaultValue" | "onValueChange" | "name" | "required" | "disabled"
> &
  Pick<
    ComponentProps<"button">,
    "id" | "aria-label" | "aria-labelledby" | "aria-describedby" | "aria-invalid" | "aria-disabled"
  > & {
    options: readonly SelectOption[];
    placeholder?: string | undefined;
    size?: ControlSize | undefined;
    /** While the options are on their way. */
    loading?: boolean | undefined;
    defaultOpen?: boolean | undefined;
  };

// Radix would choose, on a closed select too, what begins as it is typed.
const refusedOption = { ...refusedPress, ...refusedChoice, textValue: "\u200b" } as const;

/** One that can't be chosen is still reached by the arrows: its reason is read out there. */
function Choice({ option: { value, label, disabledReason } }: { option: SelectOption }) {
  const reasonId = useId();
  const isStill = disabledReason !== undefined;
  return (
    <Radix.Item
      value={value}
      {...(isStill && { ...refusedOption, "aria-describedby": reasonId })}
      className={isStill ? `${optionClasses} text-fg-subtle` : optionClasses}
    >
      <span className="min-w-0">
        <Radix.ItemText>{label}</Radix.ItemText>
        {isStill && (
          <span id={reasonId} className="block text-meta">
            {disabledReason}
          </span>
        )}
      </span>
      <Radix.ItemIndicator className="ms-auto">
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.Item>
  );
}

/** A styled select with type-ahead. For more than about ten options use `Combobox`. */
export function Select(props: SelectProps) {
  const { options, placeholder, size, value, defaultValue, onValueChange, name, required, disabled, ...rest } = props;
  const { loading = false, defaultOpen, ...trigger } = rest;
  const words = useUiWords();
  const isStill = isRefused(trigger["aria-disabled"]);
  const posted = isStill ? {} : { name, required };
  const root = { value, defaultValue, onValueChange, disabled, defaultOpen, ...posted };
  const given = Object.fromEntries(Object.entries(root).filter(([, setting]) => setting !== undefined));
  return (
    <Radix.Root {...given}>
      <Radix.Trigger
        {...trigger}
        {...(isStill && { ...refusedPress, ...refusedKeys })}
        aria-busy={loading || undefined}
        className={`${controlClasses({ size })} flex items-center justify-between gap-2 text-start data-[placeholder]:text-fg-subtle`}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder ?? words.select} />
        </span>
        {loading ? (
          <Spinner />
        ) : (
          <Radix.Icon asChild>
            <ChevronDown aria-hidden className="size-4 shrink-0 text-fg-muted" />
          </Radix.Icon>
        )}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className={`${panelClasses} max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden`}
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Choice key={option.value} option={option} />
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
