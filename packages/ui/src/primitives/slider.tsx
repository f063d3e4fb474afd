"use client";

import * as Radix from "radix-ui/slider";
import { type ReactNode, useId } from "react";
import { useUiWords } from "../words/ui-words.tsx";

export type SliderProps = {
  label: ReactNode;
  help?: ReactNode;
  /** One value, or two for a range. */
  value: readonly number[];
  onValueChange: (value: number[]) => void;
  /** Once, when the hand or the key is lifted: the moment to save. */
  onValueCommit?: ((value: number[]) => void) | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  /** "35 %", "4 workers": what is read aloud and shown at the end. */
  format?: ((value: number) => string) | undefined;
  disabled?: boolean | undefined;
  /** Disables it and says why in place of the help. */
  disabledReason?: string | undefined;
  name?: string | undefined;
};

/** A value out of a range, when the place in the range says more than the figure. */
export function Slider(props: SliderProps) {
  const {
    label,
    help,
    value,
    onValueChange,
    onValueCommit,
    min = 0,
    max = 100,
    step = 1,
    format = String,
    name,
  } = props;
  const words = useUiWords();
  const id = useId();
  const isDisabled = props.disabled === true || props.disabledReason !== undefined;
  const note = props.disabledReason ?? help;
  const thumbName = (index: number) => (index === 0 ? words.lowest : words.highest);
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-body">
        <span id={`${id}-label`} className="font-semibold">
          {label}
        </span>
        <output className="text-fg-muted tabular-nums">
          <bdi>{value.map(format).join(" – ")}</bdi>
        </output>
      </div>
      <Radix.Root
        {...{ value: [...value], onValueChange, min, max, step, disabled: isDisabled }}
        {...(onValueCommit && { onValueCommit })}
        {...(name !== undefined && { name })}
        className="group relative flex h-6 touch-none items-center select-none data-[disabled]:cursor-not-allowed pointer-coarse:h-11"
      >
        <Radix.Track className="relative h-1.5 w-full grow overflow-hidden rounded-full bg-border">
          <Radix.Range className="absolute h-full bg-primary group-data-[disabled]:bg-fg-subtle" />
        </Radix.Track>
        {value.map((at, index) => (
          <Radix.Thumb
            // The thumbs have no identity but their order.
            key={`${id}-${index === 0 ? "from" : "to"}`}
            aria-label={value.length > 1 ? thumbName(index) : undefined}
            aria-labelledby={value.length > 1 ? undefined : `${id}-label`}
            aria-valuetext={format(at)}
            aria-describedby={note ? `${id}-note` : undefined}
            className="relative block size-4 rounded-full border-2 border-primary bg-surface transition-colors after:absolute after:-inset-1 hover:bg-primary-subtle group-data-[disabled]:border-fg-subtle group-data-[disabled]:bg-sunken pointer-coarse:size-5 pointer-coarse:after:-inset-3"
          />
        ))}
      </Radix.Root>
      {note && (
        <span id={`${id}-note`} className="text-dense text-fg-muted">
          {note}
        </span>
      )}
    </div>
  );
}
