"use client";

import { useLocale } from "@bizosaas/portal-kit/client";
import { Field, type FormSchema, Input, Money, SettingsForm, Textarea } from "@bizosaas/ui";
import { toMicros, toText } from "./amount.ts";
import { type Choice, Chooser } from "./chooser.tsx";
import { DataSection } from "./data-section.tsx";
import { SearchSection } from "./search-section.tsx";
import { StepsSection } from "./steps-section.tsx";
import { asChosen, type SectionProps, useSection } from "./use-section.ts";

const asChoices = (all: readonly { id: string; name: string }[]): Choice[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));

function About(props: SectionProps) {
  const { t, saveFields, shared } = useSection(props);
  const { detail, canWrite } = props;
  const { description, ownerId } = detail.settings;
  return (
    <SettingsForm
      {...shared}
      id="about"
      title={t.about}
      description={t.aboutHint}
      schema={asChosen<{ description: string; ownerId: string | null }>()}
      initial={{ description, ownerId }}
      save={saveFields}
      saveLabel={t.saveAbout}
    >
      {(form) => (
        <>
          <Field label={t.description} error={form.errorOf("description")} markOptional>
            {(control) => (
              <Textarea
                {...control}
                maxLength={2000}
                readOnly={!canWrite}
                value={form.values.description}
                onChange={(event) => form.set("description", event.currentTarget.value)}
              />
            )}
          </Field>
          <Chooser
            label={t.owner}
            help={t.ownerHelp}
            error={form.errorOf("ownerId")}
            none={t.maker}
            value={form.values.ownerId}
            choices={asChoices(detail.people)}
            disabled={!canWrite}
            onChange={(chosen) => form.set("ownerId", chosen)}
          />
        </>
      )}
    </SettingsForm>
  );
}

function Failures(props: SectionProps) {
  const { t, saveFields, shared } = useSection(props);
  const { detail, canWrite } = props;
  return (
    <SettingsForm
      {...shared}
      id="failures"
      title={t.failures}
      description={t.failuresHint}
      schema={asChosen<{ errorWorkflowId: string | null }>()}
      initial={{ errorWorkflowId: detail.settings.errorWorkflowId }}
      save={saveFields}
      saveLabel={t.saveFailures}
    >
      {(form) => (
        <Chooser
          label={t.errorWorkflow}
          help={detail.errorWorkflows.length === 0 ? t.noErrorWorkflow : t.errorHelp}
          error={form.errorOf("errorWorkflowId")}
          none={t.nothing}
          value={form.values.errorWorkflowId}
          choices={asChoices(detail.errorWorkflows)}
          disabled={!canWrite}
          onChange={(chosen) => form.set("errorWorkflowId", chosen)}
        />
      )}
    </SettingsForm>
  );
}

type Amounts = { runBudgetMicros: string; monthBudgetMicros: string };

const amountsAre = (wrongAmount: string): FormSchema<Amounts> => ({
  "~standard": {
    validate: (typed) => {
      const wrong = Object.entries(typed as Amounts).filter(([, text]) => toMicros(text) === undefined);
      if (wrong.length === 0) return { value: typed as Amounts };
      return { issues: wrong.map(([name]) => ({ message: wrongAmount, path: [name] })) };
    },
  },
});

function Budget(props: SectionProps) {
  const { t, saveFields, shared } = useSection(props);
  const locale = useLocale();
  const { settings, monthCostMicros } = props.detail;
  const fields = [
    { name: "runBudgetMicros", label: t.perRun },
    { name: "monthBudgetMicros", label: t.perMonth },
  ] as const;
  return (
    <SettingsForm
      {...shared}
      id="budget"
      title={t.budget}
      description={t.budgetHint}
      schema={amountsAre(t.wrongAmount)}
      initial={{
        runBudgetMicros: toText(settings.runBudgetMicros),
        monthBudgetMicros: toText(settings.monthBudgetMicros),
      }}
      save={({ runBudgetMicros, monthBudgetMicros }) =>
        saveFields({
          runBudgetMicros: toMicros(runBudgetMicros) ?? null,
          monthBudgetMicros: toMicros(monthBudgetMicros) ?? null,
        })
      }
      saveLabel={t.saveBudget}
    >
      {(form) => (
        <>
          {fields.map(({ name, label }) => (
            <Field key={name} label={label} error={form.errorOf(name)} markOptional>
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  placeholder={t.noBound}
                  readOnly={!props.canWrite}
                  value={form.values[name]}
                  onChange={(event) => form.set(name, event.currentTarget.value)}
                />
              )}
            </Field>
          ))}
          <p className="text-dense text-fg-muted">
            {t.spent}: <Money micros={monthCostMicros} locale={locale} />
          </p>
        </>
      )}
    </SettingsForm>
  );
}

/** How a workflow is looked after: who owns it, what happens when it fails, how its steps are tried, how long data stays, how runs are found, what AI may cost. */
export function SettingsSections(props: SectionProps) {
  return (
    <div className="grid gap-6">
      <About {...props} />
      <Failures {...props} />
      <StepsSection {...props} />
      <DataSection {...props} />
      <SearchSection {...props} />
      <Budget {...props} />
    </div>
  );
}
