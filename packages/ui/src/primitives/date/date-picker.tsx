"use client";

import * as Popover from "radix-ui/popover";
import { useState } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import { Button } from "../button.tsx";
import { panelClasses } from "../control-classes.ts";
import { isRefused } from "../refused.ts";
import type { CalendarBounds } from "./calendar.tsx";
import { DateTrigger, type DateTriggerProps } from "./date-trigger.tsx";
import { formatPlainDate, type PlainDate, toDate, toPlainDate } from "./plain-date.ts";
import { useCalendar } from "./use-calendar.ts";

export type DatePickerProps = DateTriggerProps &
  CalendarBounds & {
    value: PlainDate | null;
    onValueChange: (value: PlainDate | null) => void;
    placeholder?: string | undefined;
    /** Adds a hidden input, so that a plain form posts the day. */
    name?: string | undefined;
    defaultOpen?: boolean | undefined;
  };

/** Made anew with each opening, so that it knows the day also after midnight. */
function TodayButton({ min, max, onChoose }: CalendarBounds & { onChoose: (today: PlainDate) => void }) {
  const words = useUiWords();
  const [today] = useState(() => toPlainDate(new Date()));
  const isAllowed = (min === undefined || min <= today) && (max === undefined || today <= max);
  return (
    <Button size="sm" variant="ghost" disabled={!isAllowed} onClick={() => onChoose(today)}>
      {words.today}
    </Button>
  );
}

/** One day, chosen from a calendar. Values are plain days ("2026-03-04"), never moments. */
export function DatePicker(props: DatePickerProps) {
  const { value, onValueChange, placeholder, name, min, max, locale = "en", defaultOpen = false, ...trigger } = props;
  const words = useUiWords();
  const { Calendar, isOpen, setOpen, seeking } = useCalendar(defaultOpen);
  const choose = (next: PlainDate | null) => {
    onValueChange(next);
    setOpen(false);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      {name !== undefined && (
        <input type="hidden" name={name} disabled={isRefused(trigger["aria-disabled"])} value={value ?? ""} />
      )}
      <Popover.Trigger asChild>
        <DateTrigger {...trigger} {...seeking} isEmpty={value === null}>
          {value === null ? (placeholder ?? words.chooseDate) : formatPlainDate(value, locale)}
        </DateTrigger>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          aria-label={words.chooseDate}
          sideOffset={4}
          collisionPadding={8}
          className={`${panelClasses} grid max-h-(--radix-popover-content-available-height) gap-2 overflow-y-auto p-3`}
        >
          {Calendar && (
            <Calendar
              {...{ min, max, locale }}
              selection={{
                mode: "single",
                selected: value === null ? undefined : toDate(value),
                // Choosing the chosen day again is a choice, not a way to empty the field.
                onSelect: (day) => (day ? choose(toPlainDate(day)) : setOpen(false)),
              }}
            />
          )}
          <div className="flex justify-between gap-2 border-t border-border pt-2">
            <TodayButton {...{ min, max }} onChoose={choose} />
            {value !== null && trigger.required !== true && (
              <Button size="sm" variant="ghost" onClick={() => choose(null)}>
                {words.clear}
              </Button>
            )}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
