"use client";

import type { WorkflowSettings, WorkflowSettingsDetail } from "@bizosaas/contracts";
import { useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, Input, Money, NativeSelect, SettingsSection, Textarea } from "@bizosaas/ui";
import { useState } from "react";
import { changeSettings } from "./actions.ts";
import { toMicros, toText } from "./amount.ts";
import { settingsWords } from "./words.ts";

const dayChoices = [1, 7, 30, 90, 365];

type Amounts = { run: string; month: string };
type Draft = Omit<WorkflowSettings, "runBudgetMicros" | "monthBudgetMicros"> & { amounts: Amounts };
type Change = (change: Partial<Draft>) => void;
type SectionProps = { draft: Draft; detail: WorkflowSettingsDetail; disabled: boolean; onChange: Change };

type Choice = { value: string; label: string };

function Chooser(props: {
  label: string;
  help?: string;
  value: string | null;
  none: string;
  choices: readonly Choice[];
  disabled: boolean;
  onChange: (value: string | null) => void;
}) {
  const { label, help, value, none, choices, disabled, onChange } = props;
  return (
    <Field label={label} help={help}>
      {({ required: _, ...control }) => (
        <NativeSelect
          {...control}
          disabled={disabled}
          value={value ?? ""}
          options={[{ value: "", label: none }, ...choices]}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      )}
    </Field>
  );
}

const asChoices = (all: readonly { id: string; name: string }[]): Choice[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));

function About({ draft, detail, disabled, onChange }: SectionProps) {
  const t = useWords(settingsWords);
  return (
    <SettingsSection id="about" title={t.about} description={t.aboutHint}>
      <Field label={t.description} markOptional>
        {(control) => (
          <Textarea
            {...control}
            maxLength={2000}
            disabled={disabled}
            value={draft.description}
            onChange={(event) => onChange({ description: event.currentTarget.value })}
          />
        )}
      </Field>
      <Chooser
        label={t.owner}
        help={t.ownerHelp}
        none={t.maker}
        value={draft.ownerId}
        choices={asChoices(detail.people)}
        disabled={disabled}
        onChange={(ownerId) => onChange({ ownerId })}
      />
    </SettingsSection>
  );
}

function Runs({ draft, detail, disabled, onChange }: SectionProps) {
  const t = useWords(settingsWords);
  const days = [...new Set([...dayChoices, ...(draft.runDataDays === null ? [] : [draft.runDataDays])])];
  return (
    <>
      <SettingsSection id="failures" title={t.failures} description={t.failuresHint}>
        <Chooser
          label={t.errorWorkflow}
          help={detail.errorWorkflows.length === 0 ? t.noErrorWorkflow : t.errorHelp}
          none={t.nothing}
          value={draft.errorWorkflowId}
          choices={asChoices(detail.errorWorkflows)}
          disabled={disabled}
          onChange={(errorWorkflowId) => onChange({ errorWorkflowId })}
        />
      </SettingsSection>
      <SettingsSection id="data" title={t.data} description={t.dataHint}>
        <Chooser
          label={t.keep}
          none={t.asOrganization}
          value={draft.runDataDays === null ? null : String(draft.runDataDays)}
          choices={days.sort((a, b) => a - b).map((count) => ({ value: String(count), label: t.days(count) }))}
          disabled={disabled}
          onChange={(value) => onChange({ runDataDays: value === null ? null : Number(value) })}
        />
      </SettingsSection>
    </>
  );
}

function Budget({ draft, detail, disabled, onChange }: SectionProps) {
  const t = useWords(settingsWords);
  const locale = useLocale();
  const amount = (name: keyof Amounts, label: string) => (
    <Field label={label} error={toMicros(draft.amounts[name]) === undefined ? t.wrongAmount : undefined} markOptional>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          placeholder={t.noBound}
          disabled={disabled}
          value={draft.amounts[name]}
          onChange={(event) => onChange({ amounts: { ...draft.amounts, [name]: event.currentTarget.value } })}
        />
      )}
    </Field>
  );
  return (
    <SettingsSection id="budget" title={t.budget} description={t.budgetHint}>
      {amount("run", t.perRun)}
      {amount("month", t.perMonth)}
      <p className="text-dense text-fg-muted">
        {t.spent}: <Money micros={detail.monthCostMicros} locale={locale} />
      </p>
    </SettingsSection>
  );
}

const toDraft = ({ runBudgetMicros, monthBudgetMicros, ...rest }: WorkflowSettings): Draft => ({
  ...rest,
  amounts: { run: toText(runBudgetMicros), month: toText(monthBudgetMicros) },
});

/** What a draft asks for; null while one of its amounts is none. */
const toSettings = ({ amounts, ...rest }: Draft): WorkflowSettings | null => {
  const [runBudgetMicros, monthBudgetMicros] = [toMicros(amounts.run), toMicros(amounts.month)];
  if (runBudgetMicros === undefined || monthBudgetMicros === undefined) return null;
  return { ...rest, runBudgetMicros, monthBudgetMicros };
};

type Props = { workflowId: string; detail: WorkflowSettingsDetail; canWrite: boolean };

/** How a workflow is looked after: who owns it, what happens when it fails, how long data stays, what AI may cost. */
export function SettingsForm({ workflowId, detail, canWrite }: Props) {
  const t = useWords(settingsWords);
  const [draft, setDraft] = useState(() => toDraft(detail.settings));
  const { run, isPending, error } = useAction(changeSettings, { failure: "inline", success: t.saved });
  const settings = toSettings(draft);
  const isSame = JSON.stringify(draft) === JSON.stringify(toDraft(detail.settings));
  const change: Change = (changed) => setDraft({ ...draft, ...changed });
  const shared = { draft, detail, disabled: !canWrite, onChange: change };
  return (
    <div className="grid gap-6">
      {!canWrite && <p className="text-body text-fg-muted">{t.readOnly}</p>}
      <About {...shared} />
      <Runs {...shared} />
      <Budget {...shared} />
      {error && <Callout tone="danger">{error.message}</Callout>}
      {canWrite && (
        <div>
          <Button
            variant="primary"
            loading={isPending}
            disabled={isSame || settings === null}
            onClick={() => settings && void run({ workflowId, settings })}
          >
            {t.save}
          </Button>
        </div>
      )}
    </div>
  );
}
