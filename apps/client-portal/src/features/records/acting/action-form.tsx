"use client";

import type { FormField, JsonObject } from "@bizosaas/contracts";
import { fieldError, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, DescribedControl, type DescribedControlProps, Input, textOf } from "@bizosaas/ui";
import { DatePicker } from "@bizosaas/ui/date";
import { type FormEvent, useEffect, useRef } from "react";
import { DescribedFields } from "../../described-form/described-fields.tsx";
import { VendorChoiceControl } from "../../workflows/builder/vendor-choice-control.tsx";
import type { Offer } from "./offers.ts";
import type { Values } from "./stored-values.ts";
import { amountFields, dayFields } from "./typed-amounts.ts";
import { useActionForm } from "./use-action-form.ts";
import type { usePerform } from "./use-perform.ts";
import { actingWords } from "./words.ts";

function PlainControl(props: DescribedControlProps) {
  const { field, control, value, onChange, disabled } = props;
  const locale = useLocale();
  const text = textOf(value);
  if (dayFields.has(field.name)) {
    return (
      <DatePicker
        {...{ ...control, disabled, locale }}
        value={text || null}
        onValueChange={(day) => onChange(day ?? "")}
      />
    );
  }
  if (!amountFields.has(field.name)) return <DescribedControl {...props} />;
  return (
    <Input
      {...control}
      name={field.name}
      inputMode="decimal"
      disabled={disabled}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type NewerProps = {
  tool: string;
  fields: readonly FormField[];
  newer: ReturnType<typeof useActionForm>["newer"];
  changed: readonly string[];
  onTake: () => void;
};

/** What came to be at the tool while somebody types here. */
function NewerCopy({ tool, fields, newer, changed, onTake }: NewerProps) {
  const t = useWords(actingWords).newer;
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label ?? name;
  return (
    <Callout tone="warning" title={t.title(tool)}>
      <div className="grid justify-items-start gap-2">
        <ul>
          {newer.map(({ name, value }) => (
            <li key={name}>{t.now(labelOf(name), textOf(value).slice(0, 120))}</li>
          ))}
        </ul>
        {newer.some(({ name }) => changed.includes(name)) && <p>{t.overwrites}</p>}
        <Button size="sm" onClick={onTake}>
          {t.take}
        </Button>
      </div>
    </Callout>
  );
}

type Props = {
  id: string;
  offer: Offer;
  /** What the record holds, as it was synced last; null where the action makes one. */
  held: Values | null;
  /** Names the record to the tool. */
  externalId: string | undefined;
  performing: ReturnType<typeof usePerform>;
  /** Looks once more before something is written over. */
  readAgain?: (() => Promise<Values | null>) | undefined;
  onDirty: (isDirty: boolean) => void;
};

/** From the panel, which had the focus while the record was read, into its first field. */
const useFirstField = () => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector("input, textarea, select, [role=combobox]");
    if (first instanceof HTMLElement) first.focus();
  }, []);
  return form;
};

/** An action's fields, from its declaration; refused in place, with what was typed kept. */
export function ActionForm({ id, offer, held, externalId, performing, readAgain, onDirty }: Props) {
  const t = useWords(actingWords);
  const { action, connectionId } = offer;
  const { fields, form, changed, input, newer, unseen, takeNewer } = useActionForm(action, held);
  const { perform, isPending, error } = performing;
  const place = useFirstField();
  const isDirty = changed.length > 0;
  useEffect(() => {
    onDirty(isDirty);
  }, [isDirty, onDirty]);
  const isSending = useRef(false);
  const pointer = action.subject?.field ?? null;
  const send = async () => {
    const latest = readAgain && isDirty ? await readAgain() : null;
    if (latest && unseen(latest).length > 0) return;
    const target = pointer !== null && externalId !== undefined ? { [pointer]: externalId } : {};
    await perform(offer, { ...input, ...target } as JsonObject);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    await send();
    isSending.current = false;
  };
  const isShown = fields.some(({ name }) => fieldError(error, `input.${name}`) !== undefined);
  return (
    <form method="post" id={id} ref={place} onSubmit={(event) => void submit(event)} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.failed}>
          {isShown ? t.checkFields : error.message}
        </Callout>
      )}
      {newer.length > 0 && <NewerCopy {...{ fields, newer, changed }} tool={offer.connectionName} onTake={takeNewer} />}
      <DescribedFields
        {...{ fields, form, error }}
        disabled={isPending}
        renderControl={(control) =>
          control.field.hasChoices ? (
            <VendorChoiceControl {...control} action={{ connectionId, actionId: action.id }} />
          ) : (
            <PlainControl {...control} />
          )
        }
      />
    </form>
  );
}
