"use client";

import { CircleAlert } from "lucide-react";
import * as Radix from "radix-ui/slider";
import { type AriaAttributes, type ReactNode, useId } from "react";
import { type UiWords, useUiWords } from "../words/ui-words.tsx";
import { refusedKeys } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

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
  /** Lets nothing change it and says why in place of the help; it stays reachable. */
  disabledReason?: string | undefined;
  /** What is wrong with the value and what to do; announced when it appears. */
  error?: string | undefined;
  /** While the change is being saved: shows a spinner and refuses further ones, without losing the focus. */
  loading?: boolean | undefined;
  name?: string | undefined;
};

type ThumbsProps = Pick<SliderProps, "value" | "error"> & {
  id: string;
  format: (value: number) => string;
  note: string;
};

const thumbClasses =
  "relative block size-4 rounded-full border-2 border-primary bg-surface transition-colors after:absolute after:-inset-1 hover:bg-primary-subtle aria-invalid:border-danger group-data-[disabled]:border-fg-subtle group-data-[disabled]:bg-sunken pointer-coarse:size-5 pointer-coarse:after:inset-finger";

const thumbsOf = ({ id, value, format, note, error }: ThumbsProps, words: UiWords, states: AriaAttributes) => {
  const isRange = value.length > 1;
  return value.map((at, index) => (
    <Radix.Thumb
      // The thumbs have no identity but their order.
      key={`${id}-${index === 0 ? "from" : "to"}`}
      aria-label={isRange ? (index === 0 ? words.lowest : words.highest) : undefined}
      aria-labelledby={isRange ? undefined : `${id}-label`}
      aria-valuetext={format(at)}
      aria-describedby={note || undefined}
      aria-invalid={error ? true : undefined}
      {...states}
      className={thumbClasses}
    />
  ));
};

/** A value out of a range, when the place in the range says more than the figure. */
export function Slider(props: SliderProps) {
  const { label, value, onValueChange, onValueCommit, error, disabledReason, loading = false, name } = props;
  const { min = 0, max = 100, step = 1, format = String } = props;
  const words = useUiWords();
  const id = useId();
  const isRefused = disabledReason !== undefined;
  const isStill = isRefused || loading;
  const help = disabledReason ?? props.help;
  const note = [help && `${id}-note`, error && `${id}-error`].filter(Boolean).join(" ");
  const states = { ...(isStill && { "aria-disabled": true }), ...(loading && { "aria-busy": true }) };
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-body">
        <span id={`${id}-label`} className="font-semibold">
          {label}
        </span>
        <span className="inline-flex items-center gap-2 text-fg-muted">
          {loading && <Spinner />}
          <output className="tabular-nums">
            <bdi>{value.map(format).join(" – ")}</bdi>
          </output>
        </span>
      </div>
      <Radix.Root
        {...{ value: [...value], onValueChange, min, max, step, disabled: props.disabled ?? false }}
        {...(onValueCommit && { onValueCommit })}
        {...(name !== undefined && !isRefused && { name })}
        {...(isStill && refusedKeys)}
        {...(isRefused && { "data-disabled": "" })}
        className="group relative flex h-6 touch-none items-center select-none data-[disabled]:cursor-not-allowed pointer-coarse:h-11"
      >
        <Radix.Track className="relative h-1.5 w-full grow overflow-hidden rounded-full bg-border">
          <Radix.Range className="absolute h-full bg-primary group-data-[disabled]:bg-fg-subtle" />
        </Radix.Track>
        {thumbsOf({ id, value, format, note, error }, words, states)}
      </Radix.Root>
      {error && (
        <p id={`${id}-error`} role="alert" className="flex gap-1.5 text-dense text-danger-text">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      {help && (
        <span id={`${id}-note`} className="text-dense text-fg-muted">
          {help}
        </span>
      )}
    </div>
  );
}
