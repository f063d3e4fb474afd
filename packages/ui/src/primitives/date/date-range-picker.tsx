"use client";

import * as Popover from "radix-ui/popover";
import { useState } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import { Button } from "../button.tsx";
import { panelClasses } from "../control-classes.ts";
import { useMedia } from "../use-media.ts";
import type { CalendarBounds } from "./calendar.tsx";
import { DateTrigger, type DateTriggerProps } from "./date-trigger.tsx";
import { formatPlainDate, type PlainDate, type PlainDateRange, toDate, toPlainDate } from "./plain-date.ts";
import { useCalendar } from "./use-calendar.ts";

export type DateRangePreset = { label: string; value: PlainDateRange };

export type DateRangePickerProps = DateTriggerProps &
  CalendarBounds & {
    value: PlainDateRange | null;
    onValueChange: (value: PlainDateRange | null) => void;
    placeholder?: string | undefined;
    /** Ranges that people ask for again and again: "Last 7 days". */
    presets?: readonly DateRangePreset[] | undefined;
    defaultOpen?: boolean | undefined;
  };

/** Two months only where they fit: keys would otherwise walk into a month that nobody sees. */
const useMonths = (): 1 | 2 => (useMedia("(min-width: 48rem)", false) ? 2 : 1);

/** The first choice starts a range, the second ends it; chosen backwards, they change places. */
const useRangeDraft = (value: PlainDateRange | null, onComplete: (range: PlainDateRange) => void) => {
  const [start, setStart] = useState<PlainDate | null>(null);
  const onDay = (day: Date) => {
    const picked = toPlainDate(day);
    if (start === null) return setStart(picked);
    const [from, to] = start <= picked ? [start, picked] : [picked, start];
    setStart(null);
    onComplete({ from, to });
  };
  const selected = start
    ? { from: toDate(start), to: undefined }
    : { from: value ? toDate(value.from) : undefined, to: value ? toDate(value.to) : undefined };
  return { selected, onDay, forget: () => setStart(null) };
};

function Presets({
  presets,
  onChoose,
}: {
  presets: readonly DateRangePreset[];
  onChoose: (value: PlainDateRange) => void;
}) {
  return (
    <div className="flex flex-wrap content-start gap-1 md:w-36 md:flex-col md:items-start md:border-e md:border-border md:pe-3">
      {presets.map(({ label, value }) => (
        <Button key={label} size="sm" variant="ghost" onClick={() => onChoose(value)}>
          {label}
        </Button>
      ))}
    </div>
  );
}

/** A first and a last day, both included. */
export function DateRangePicker(props: DateRangePickerProps) {
  const {
    value,
    onValueChange,
    placeholder,
    presets,
    min,
    max,
    locale = "en",
    defaultOpen = false,
    ...trigger
  } = props;
  const words = useUiWords();
  const { Calendar, isOpen, setOpen, seeking } = useCalendar(defaultOpen);
  const months = useMonths();
  const choose = (next: PlainDateRange | null) => {
    onValueChange(next);
    setOpen(false);
  };
  const { selected, onDay, forget } = useRangeDraft(value, choose);
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        forget();
      }}
    >
      <Popover.Trigger asChild>
        <DateTrigger {...trigger} {...seeking} isEmpty={value === null}>
          {value === null
            ? (placeholder ?? words.chooseDates)
            : `${formatPlainDate(value.from, locale)} – ${formatPlainDate(value.to, locale)}`}
        </DateTrigger>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          aria-label={words.chooseDates}
          sideOffset={4}
          collisionPadding={8}
          className={`${panelClasses} flex max-h-(--radix-popover-content-available-height) flex-col gap-3 overflow-y-auto p-3 md:flex-row`}
        >
          {presets && <Presets presets={presets} onChoose={choose} />}
          <div className="grid gap-2">
            {Calendar && <Calendar {...{ min, max, locale, months }} selection={{ mode: "range", selected, onDay }} />}
            {value !== null && trigger.required !== true && (
              <div className="flex justify-end border-t border-border pt-2">
                <Button size="sm" variant="ghost" onClick={() => choose(null)}>
                  {words.clear}
                </Button>
              </div>
            )}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
