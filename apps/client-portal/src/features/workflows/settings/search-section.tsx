"use client";

import { maxSearchFields, type SearchField } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, Field, type FormState, IconButton, Input, SettingsForm } from "@bizosaas/ui";
import { Plus, Trash2 } from "lucide-react";
import { asChosen, type SectionProps, useSection } from "./use-section.ts";
import { settingsWords } from "./words.ts";

const example = "trigger.order.number";

type Values = { searchFields: SearchField[] };
type RowProps = { form: FormState<Values>; index: number; canWrite: boolean };

/** One value: what it is called, and where it is found. */
function SearchFieldRow({ form, index, canWrite }: RowProps) {
  const t = useWords(settingsWords).search;
  const all = form.values.searchFields;
  const field = all[index] ?? { name: "", expression: "" };
  const change = (given: Partial<SearchField>) => form.set("searchFields", all.with(index, { ...field, ...given }));
  return (
    <div role="group" aria-label={t.value(index + 1)} className="flex items-start gap-2">
      <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-[1fr_2fr]">
        <Field label={t.name} error={form.errorOf(`searchFields.${index}.name`)}>
          {(control) => (
            <Input
              {...control}
              maxLength={40}
              placeholder={t.namePlaceholder}
              readOnly={!canWrite}
              value={field.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t.expression} error={form.errorOf(`searchFields.${index}.expression`)}>
          {(control) => (
            <Input
              {...control}
              font="mono"
              spellCheck={false}
              maxLength={1000}
              placeholder={example}
              readOnly={!canWrite}
              value={field.expression}
              onChange={(event) => change({ expression: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      {canWrite && (
        <div className="pt-6">
          <IconButton
            label={t.remove(field.name || String(index + 1))}
            icon={<Trash2 aria-hidden />}
            onClick={() =>
              form.set(
                "searchFields",
                all.filter((_, at) => at !== index),
              )
            }
          />
        </div>
      )}
    </div>
  );
}

/** The values by which a workflow's runs are found in the list of runs. */
export function SearchSection(props: SectionProps) {
  const { t: words, saveFields, shared } = useSection(props);
  const { detail, canWrite } = props;
  const t = words.search;
  return (
    <SettingsForm
      {...shared}
      id="search"
      title={t.title}
      description={t.hint}
      schema={asChosen<Values>()}
      initial={{ searchFields: detail.settings.searchFields }}
      save={saveFields}
      saveLabel={t.save}
    >
      {(form) => (
        <>
          {form.values.searchFields.length === 0 && <p className="text-body text-fg-muted">{t.none}</p>}
          {form.values.searchFields.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; nothing else tells two empty ones apart
            <SearchFieldRow key={index} form={form} index={index} canWrite={canWrite} />
          ))}
          {form.errorOf("searchFields") && (
            <p role="alert" className="text-dense text-danger-text">
              {form.errorOf("searchFields")}
            </p>
          )}
          {canWrite && (
            <div>
              <Button
                size="sm"
                icon={<Plus aria-hidden />}
                disabled={form.values.searchFields.length >= maxSearchFields}
                onClick={() => form.set("searchFields", [...form.values.searchFields, { name: "", expression: "" }])}
              >
                {t.add}
              </Button>
            </div>
          )}
        </>
      )}
    </SettingsForm>
  );
}
