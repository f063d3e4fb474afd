import { useState } from "react";
import { DatePicker, type DatePickerProps } from "../../../src/primitives/date/date-picker.tsx";
import { Field } from "../../../src/primitives/field.tsx";
import { definePage } from "../../define-page.ts";

function Chooser({ start = null, ...props }: Partial<DatePickerProps> & { start?: string | null }) {
  const [value, setValue] = useState<string | null>(start);
  return <DatePicker aria-label="Starts on" value={value} onValueChange={setValue} {...props} />;
}

export default definePage({
  title: "Date picker",
  states: {
    "Empty and chosen": ({ locale }) => (
      <div className="grid max-w-60 gap-2">
        <Chooser locale={locale} />
        <Chooser locale={locale} start="2026-03-12" />
      </div>
    ),
    Sizes: ({ locale }) => (
      <div className="grid max-w-60 gap-2">
        <Chooser locale={locale} size="sm" start="2026-03-12" />
        <Chooser locale={locale} size="md" start="2026-03-12" />
        <Chooser locale={locale} size="lg" start="2026-03-12" />
      </div>
    ),
    Invalid: ({ locale }) => (
      <div className="max-w-60">
        <Field label="Starts on" error="Choose a day from today on." required>
          {(control) => <Chooser {...control} locale={locale} start="2025-12-31" />}
        </Field>
      </div>
    ),
    "Disabled with a reason": ({ locale }) => (
      <div className="max-w-60">
        <Field label="Starts on" disabledReason="The schedule has already started.">
          {(control) => <Chooser {...control} locale={locale} start="2026-03-01" />}
        </Field>
      </div>
    ),
    Loading: ({ locale }) => (
      <div className="max-w-60">
        <Chooser locale={locale} loading />
      </div>
    ),
  },
  overlays: {
    Open: ({ locale }) => (
      <div className="w-60">
        <Chooser locale={locale} start="2026-03-12" defaultOpen />
      </div>
    ),
    "With a first and a last day": ({ locale }) => (
      <div className="w-60">
        <Chooser locale={locale} start="2026-03-12" min="2026-03-06" max="2026-03-20" defaultOpen />
      </div>
    ),
  },
});
