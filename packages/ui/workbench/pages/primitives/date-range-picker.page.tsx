import { useState } from "react";
import { DateRangePicker, type DateRangePickerProps } from "../../../src/primitives/date/date-range-picker.tsx";
import type { PlainDateRange } from "../../../src/primitives/date/plain-date.ts";
import { Field } from "../../../src/primitives/field.tsx";
import { definePage } from "../../define-page.ts";

const march = { from: "2026-02-24", to: "2026-03-12" };
const presets = [
  { label: "Last 7 days", value: { from: "2026-02-26", to: "2026-03-04" } },
  { label: "Last 30 days", value: { from: "2026-02-03", to: "2026-03-04" } },
  { label: "This quarter", value: { from: "2026-01-01", to: "2026-03-31" } },
];

function Chooser({ start = null, ...props }: Partial<DateRangePickerProps> & { start?: PlainDateRange | null }) {
  const [value, setValue] = useState<PlainDateRange | null>(start);
  return <DateRangePicker aria-label="Period" value={value} onValueChange={setValue} {...props} />;
}

export default definePage({
  title: "Date range picker",
  states: {
    "Empty and chosen": ({ locale }) => (
      <div className="grid max-w-72 gap-2">
        <Chooser locale={locale} />
        <Chooser locale={locale} start={march} />
      </div>
    ),
    Invalid: ({ locale }) => (
      <div className="max-w-72">
        <Field label="Period" error="Choose at most 90 days.">
          {(control) => <Chooser {...control} locale={locale} start={{ from: "2025-01-01", to: "2026-01-01" }} />}
        </Field>
      </div>
    ),
    "Disabled with a reason": ({ locale }) => (
      <div className="max-w-72">
        <Field label="Period" disabledReason="There are no runs yet.">
          {(control) => <Chooser {...control} locale={locale} />}
        </Field>
      </div>
    ),
    Loading: ({ locale }) => (
      <div className="max-w-72">
        <Chooser locale={locale} loading />
      </div>
    ),
  },
  overlays: {
    Open: ({ locale }) => (
      <div className="w-72">
        <Chooser locale={locale} start={march} defaultOpen />
      </div>
    ),
    "With presets": ({ locale }) => (
      <div className="w-72">
        <Chooser locale={locale} start={march} presets={presets} max="2026-03-31" defaultOpen />
      </div>
    ),
  },
});
