"use client";

import { Field, type FormSchema, SettingsForm, Textarea } from "@bizosaas/ui";
import { Chooser } from "./chooser.tsx";
import { toFields, wrongField } from "./masked-fields.ts";
import { type SectionProps, useSection } from "./use-section.ts";

const dayChoices = [1, 7, 30, 90, 365];

/** A name wherever it stands, and a path to one value. */
const example = "email\ntrigger.customer.iban";

type Values = { runDataDays: number | null; maskedFields: string };

const fieldsAre = (wrong: (field: string) => string): FormSchema<Values> => ({
  "~standard": {
    validate: (typed) => {
      const values = typed as Values;
      const field = wrongField(values.maskedFields);
      return field === undefined ? { value: values } : { issues: [{ message: wrong(field), path: ["maskedFields"] }] };
    },
  },
});

/** How long the data of runs stays, and what of it is never kept. */
export function DataSection(props: SectionProps) {
  const { t, saveFields, shared } = useSection(props);
  const { runDataDays, maskedFields } = props.detail.settings;
  const days = [...new Set([...dayChoices, ...(runDataDays === null ? [] : [runDataDays])])].sort((a, b) => a - b);
  return (
    <SettingsForm
      {...shared}
      id="data"
      title={t.data}
      description={t.dataHint}
      schema={fieldsAre(t.wrongField)}
      initial={{ runDataDays, maskedFields: maskedFields.join("\n") }}
      save={(values) => saveFields({ ...values, maskedFields: toFields(values.maskedFields) })}
      saveLabel={t.saveData}
    >
      {(form) => (
        <>
          <Chooser
            label={t.keep}
            error={form.errorOf("runDataDays")}
            none={t.asOrganization}
            value={form.values.runDataDays === null ? null : String(form.values.runDataDays)}
            choices={days.map((count) => ({ value: String(count), label: t.days(count) }))}
            disabled={!props.canWrite}
            onChange={(chosen) => form.set("runDataDays", chosen === null ? null : Number(chosen))}
          />
          <Field label={t.masked} help={t.maskedHelp} error={form.errorOf("maskedFields")} markOptional>
            {(control) => (
              <Textarea
                {...control}
                rows={3}
                spellCheck={false}
                placeholder={example}
                readOnly={!props.canWrite}
                value={form.values.maskedFields}
                onChange={(event) => form.set("maskedFields", event.currentTarget.value)}
              />
            )}
          </Field>
        </>
      )}
    </SettingsForm>
  );
}
