"use client";

import { ChevronDown, ChevronLeft, ChevronRight } from "lucide-react";
import { useDirection } from "radix-ui/direction";
import { useState } from "react";
import { type ClassNames, type DateRange, DayPicker, type DayPickerProps } from "react-day-picker";
import { enGB } from "react-day-picker/locale/en-GB";
import { nl } from "react-day-picker/locale/nl";
import { useUiWords } from "../../words/ui-words.tsx";
import { buttonClasses } from "../button-classes.ts";
import { type PlainDate, toDate } from "./plain-date.ts";

const step = buttonClasses({ variant: "ghost", size: "sm", shape: "icon" });
const dayButton =
  "grid size-8 place-items-center rounded-control text-body tabular-nums transition-colors hover:bg-hover disabled:cursor-not-allowed disabled:bg-transparent disabled:text-fg-subtle disabled:line-through pointer-coarse:size-11";

const classNames: Partial<ClassNames> = {
  months: "relative flex flex-col gap-4 md:flex-row",
  month: "grid content-start gap-2",
  month_caption: "flex h-8 items-center px-1 text-body font-semibold pointer-coarse:h-11",
  caption_label: "inline-flex items-center gap-1 [&_svg]:size-3.5 [&_svg]:text-fg-muted",
  dropdowns: "flex gap-2",
  dropdown_root:
    "relative inline-flex items-center rounded-control px-1 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-ring pointer-coarse:min-h-11",
  dropdown: "absolute inset-0 cursor-pointer appearance-none bg-raised text-fg opacity-0",
  nav: "absolute end-0 top-0 z-10 flex h-8 items-center gap-1 pointer-coarse:h-11",
  button_previous: step,
  button_next: step,
  month_grid: "border-collapse",
  weekday: "size-8 text-meta font-normal text-fg-subtle pointer-coarse:size-11",
  day: "p-0 text-center",
  day_button: dayButton,
  today: "[&>button]:font-semibold [&>button]:underline [&>button]:underline-offset-4",
  outside: "[&>button]:text-fg-subtle",
  selected:
    "[&>button]:bg-primary [&>button]:font-semibold [&>button]:text-on-primary [&>button:hover]:bg-primary-hover",
  range_start: "rounded-s-control bg-primary-subtle",
  range_middle:
    "bg-primary-subtle [&>button]:bg-transparent! [&>button]:font-normal! [&>button]:text-primary-text! [&>button:hover]:bg-hover!",
  range_end: "rounded-e-control bg-primary-subtle",
  hidden: "invisible",
};

const icons = { up: ChevronDown, down: ChevronDown, left: ChevronLeft, right: ChevronRight };
const components: NonNullable<DayPickerProps["components"]> = {
  Chevron: ({ orientation = "down" }) => {
    const Icon = icons[orientation];
    return <Icon aria-hidden className="rtl:-scale-x-100" />;
  },
};

const locales: Record<string, typeof enGB> = { en: enGB, nl };
const yearsAround = 10;

export type CalendarBounds = {
  /** The first and the last day that can be chosen. */
  min?: PlainDate | undefined;
  max?: PlainDate | undefined;
  locale?: string | undefined;
};

type Mode =
  | { mode: "single"; selected: Date | undefined; onSelect: (day: Date | undefined) => void }
  | { mode: "range"; selected: DateRange; onDay: (day: Date) => void };

const selectionOf = (mode: Mode) =>
  mode.mode === "single"
    ? ({ mode: "single", selected: mode.selected, onSelect: mode.onSelect } as const)
    : ({ mode: "range", selected: mode.selected, onSelect: (_range: unknown, day: Date) => mode.onDay(day) } as const);

const toDefaultMonth = (month: Date | undefined) => (month ? { defaultMonth: month } : {});

/** One or two months of days, with arrow keys, Page Up and Down, Home and End. */
export function Calendar({
  selection,
  months = 1,
  min,
  max,
  locale = "en",
}: CalendarBounds & { selection: Mode; months?: 1 | 2 | undefined }) {
  const words = useUiWords();
  const direction = useDirection();
  const [first, last] = [min ? toDate(min) : undefined, max ? toDate(max) : undefined];
  const [year] = useState(() => new Date().getFullYear());
  const shown = selection.mode === "single" ? selection.selected : selection.selected.from;
  return (
    <DayPicker
      {...selectionOf(selection)}
      {...{ classNames, components }}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is only drawn when somebody opens it, and must take the keys
      autoFocus
      fixedWeeks
      showOutsideDays={months === 1}
      captionLayout="dropdown"
      navLayout="after"
      numberOfMonths={months}
      dir={direction}
      locale={locales[locale] ?? enGB}
      disabled={[...(first ? [{ before: first }] : []), ...(last ? [{ after: last }] : [])]}
      startMonth={first ?? new Date(year - yearsAround, 0)}
      endMonth={last ?? new Date(year + yearsAround, 11)}
      {...toDefaultMonth(shown ?? last)}
      labels={{
        labelNext: () => words.nextMonth,
        labelPrevious: () => words.previousMonth,
        labelMonthDropdown: () => words.month,
        labelYearDropdown: () => words.year,
      }}
    />
  );
}
