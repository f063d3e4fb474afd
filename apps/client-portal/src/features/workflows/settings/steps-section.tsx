"use client";

import { Field, type FormSchema, Input, SettingsForm } from "@bizosaas/ui";
import { type SectionProps, useSection } from "./use-section.ts";
import { type Bounds, toWhole } from "./whole-number.ts";

const bounds = {
  stepRetries: { min: 0, max: 10 },
  stepTimeoutSeconds: { min: 1, max: 3600 },
  maxRunsAtOnce: { min: 1, max: 100 },
} satisfies Record<string, Bounds>;
type Name = keyof typeof bounds;
type Values = Record<Name, string>;
const names: readonly Name[] = ["stepRetries", "stepTimeoutSeconds", "maxRunsAtOnce"];

const numbersAre = (wrong: (bounds: Bounds) => string): FormSchema<Values> => ({
  "~standard": {
    validate: (typed) => {
      const values = typed as Values;
      const issues = names
        .filter((name) => toWhole(values[name], bounds[name]) === undefined)
        .map((name) => ({ message: wrong(bounds[name]), path: [name] }));
      return issues.length === 0 ? { value: values } : { issues };
    },
  },
});

/** How a workflow's steps are tried, and how many of its runs go on at once. */
export function StepsSection(props: SectionProps) {
  const { t: words, saveFields, shared } = useSection(props);
  const { settings } = props.detail;
  const t = words.steps;
  const textOf = (name: Name) => settings[name]?.toString() ?? "";
  const numberOf = (values: Values, name: Name) => toWhole(values[name], bounds[name]) ?? null;
  return (
    <SettingsForm
      {...shared}
      id="steps"
      title={t.title}
      description={t.hint}
      schema={numbersAre(t.wrong)}
      initial={{
        stepRetries: textOf("stepRetries"),
        stepTimeoutSeconds: textOf("stepTimeoutSeconds"),
        maxRunsAtOnce: textOf("maxRunsAtOnce"),
      }}
      save={(values) =>
        saveFields({
          stepRetries: numberOf(values, "stepRetries"),
          stepTimeoutSeconds: numberOf(values, "stepTimeoutSeconds"),
          maxRunsAtOnce: numberOf(values, "maxRunsAtOnce"),
        })
      }
      saveLabel={t.save}
    >
      {(form) =>
        names.map((name) => (
          <Field key={name} label={t[name]} help={t.help[name]} error={form.errorOf(name)} markOptional>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                placeholder={t.unset[name]}
                readOnly={!props.canWrite}
                value={form.values[name]}
                onChange={(event) => form.set(name, event.currentTarget.value)}
              />
            )}
          </Field>
        ))
      }
    </SettingsForm>
  );
}
