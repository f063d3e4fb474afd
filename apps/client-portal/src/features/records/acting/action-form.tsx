"use client";

import type { JsonObject, ResourceKind } from "@bizosaas/contracts";
import { fieldError, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, DescribedControl, type DescribedControlProps, Input, textOf } from "@bizosaas/ui";
import { DatePicker } from "@bizosaas/ui/date";
import { type FormEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { DescribedFields } from "../../described-form/described-fields.tsx";
import { VendorChoiceControl } from "../../workflows/builder/vendor-choice-control.tsx";
import type { Offer } from "./offers.ts";
import { RecordChoiceControl } from "./record-choice-control.tsx";
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

type OfferedControlProps = DescribedControlProps & { offer: Offer; recordOf: ResourceKind | undefined };

/** What its tool knows or what was synced from it is chosen; everything else is filled in. */
function OfferedControl({ offer, recordOf, ...control }: OfferedControlProps) {
  const { connectionId, action } = offer;
  if (control.field.hasChoices)
    return <VendorChoiceControl {...control} action={{ connectionId, actionId: action.id }} />;
  if (recordOf) return <RecordChoiceControl {...control} kind={recordOf} connectionId={connectionId} />;
  return <PlainControl {...control} />;
}

type NewerProps = {
  tool: string;
  newer: ReturnType<typeof useActionForm>["newer"];
  changed: readonly string[];
  /** How often a save was held back for it: then it is gone to. */
  heldBack: number;
  onTake: () => void;
};

/** What came to be at the tool while somebody types here. */
function NewerCopy({ tool, newer, changed, heldBack, onTake }: NewerProps) {
  const t = useWords(actingWords).newer;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (heldBack > 0) place.current?.focus();
  }, [heldBack]);
  return (
    <div ref={place} tabIndex={-1}>
      <Callout tone="warning" title={t.title(tool)}>
        <div className="grid justify-items-start gap-2">
          <ul>
            {newer.map(({ field, value }) => (
              <li key={field.name}>{t.now(field.label, value)}</li>
            ))}
          </ul>
          {newer.some(({ field }) => changed.includes(field.name)) && <p>{t.overwrites}</p>}
          <Button size="sm" onClick={onTake}>
            {t.take}
          </Button>
        </div>
      </Callout>
    </div>
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
  /** From the look before a write to its answer: nothing is typed, closed or sent meanwhile. */
  isBusy: boolean;
  onLook: (isLooking: boolean) => void;
  onDirty: (isDirty: boolean) => void;
};

const fieldSelector = "input, textarea, select, [role=combobox]";

/** From the panel, once it has taken the focus and noted where from, into its first field; not out of another one. */
const useFirstField = () => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const first = form.current?.querySelector(fieldSelector);
      if (first instanceof HTMLElement && !document.activeElement?.matches(fieldSelector)) first.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return form;
};

/** An action's fields, from its declaration; refused in place, with what was typed kept. */
export function ActionForm(props: Props) {
  const { id, offer, held, externalId, performing, readAgain, isBusy, onLook, onDirty } = props;
  const t = useWords(actingWords);
  const { action } = offer;
  const { fields, form, changed, input, newer, unseen, takeNewer } = useActionForm(action, held);
  const { perform, error } = performing;
  const [heldBack, setHeldBack] = useState(0);
  const place = useFirstField();
  const isDirty = changed.length > 0;
  // Before the next key is heard: Escape right after the first letter must find the sheet guarded.
  useLayoutEffect(() => {
    onDirty(isDirty);
  }, [isDirty, onDirty]);
  const isSending = useRef(false);
  const pointer = action.subject?.field ?? null;
  const look = async () => {
    if (!readAgain || !isDirty) return null;
    onLook(true);
    try {
      return await readAgain();
    } finally {
      onLook(false);
    }
  };
  const send = async () => {
    const latest = await look();
    if (latest && unseen(latest).length > 0) {
      setHeldBack((times) => times + 1);
      return;
    }
    const target = pointer !== null && externalId !== undefined ? { [pointer]: externalId } : {};
    await perform(offer, { ...input, ...target } as JsonObject);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    try {
      await send();
    } finally {
      isSending.current = false;
    }
  };
  const isShown = fields.some(({ name }) => fieldError(error, `input.${name}`) !== undefined);
  return (
    <form method="post" id={id} ref={place} onSubmit={(event) => void submit(event)} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.failed}>
          {isShown ? t.checkFields : error.message}
        </Callout>
      )}
      {newer.length > 0 && (
        <NewerCopy {...{ newer, changed, heldBack }} tool={offer.connectionName} onTake={takeNewer} />
      )}
      <DescribedFields
        {...{ fields, form, error }}
        disabled={isBusy}
        renderControl={(control) => (
          <OfferedControl
            {...control}
            offer={offer}
            recordOf={fields.find(({ name }) => name === control.field.name)?.recordOf}
          />
        )}
      />
    </form>
  );
}
