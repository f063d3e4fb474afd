"use client";

import type { JsonObject } from "@bizosaas/contracts";
import { fieldError, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, DescribedControl, Field, NativeSelect, Sheet } from "@bizosaas/ui";
import { type FormEvent, useId, useState } from "react";
import { DescribedFields, useDescribedForm } from "../../described-form/described-fields.tsx";
import { VendorChoiceControl } from "../../workflows/builder/vendor-choice-control.tsx";
import { changedValues, type Offer, storedFor } from "./offers.ts";
import { plainFields } from "./plain-fields.ts";
import type { usePerform } from "./use-perform.ts";
import { actingWords } from "./words.ts";

type Subject = { externalId: string; data: Readonly<Record<string, unknown>> };

type Props = {
  /** The first is taken unless another connection is chosen. */
  offers: readonly Offer[];
  /** The record it is done to; none where it makes one. */
  record?: Subject | undefined;
  title: string;
  submitLabel: string;
  performing: ReturnType<typeof usePerform>;
  onClose: () => void;
};

type FormProps = Pick<Props, "record" | "performing"> & {
  id: string;
  offer: Offer;
  onDirty: (isDirty: boolean) => void;
};

function ActionForm({ id, offer, record, performing, onDirty }: FormProps) {
  const t = useWords(actingWords);
  const { action, connectionId } = offer;
  const pointer = action.subject?.field ?? null;
  const fields = plainFields(action.fields, pointer);
  const stored = record ? storedFor(action, record.data) : {};
  const form = useDescribedForm(fields, stored);
  const { perform, isPending, error } = performing;
  const isShown = fields.some(({ name }) => fieldError(error, `input.${name}`) !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = changedValues(form.values, stored);
    const target = record && pointer !== null ? { [pointer]: record.externalId } : {};
    void perform(connectionId, action.id, { ...given, ...target } as JsonObject);
  };
  const observed = {
    ...form,
    set: (name: string, value: unknown) => {
      form.set(name, value);
      onDirty(Object.keys(changedValues({ ...form.values, [name]: value }, stored)).length > 0);
    },
  };
  return (
    <form method="post" id={id} onSubmit={submit} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.failed}>
          {isShown ? t.checkFields : error.message}
        </Callout>
      )}
      <DescribedFields
        {...{ fields, error }}
        form={observed}
        disabled={isPending}
        renderControl={(control) =>
          control.field.hasChoices ? (
            <VendorChoiceControl {...control} action={{ connectionId, actionId: action.id }} />
          ) : (
            <DescribedControl {...control} />
          )
        }
      />
    </form>
  );
}

/** An action's form, from its declaration; refused in place, with what was typed kept. */
export function ActionSheet({ offers, record, title, submitLabel, performing, onClose }: Props) {
  const t = useWords(actingWords);
  const formId = useId();
  const [connectionId, setConnection] = useState(offers[0]?.connectionId ?? "");
  const [isDirty, setDirty] = useState(false);
  const offer = offers.find((each) => each.connectionId === connectionId);
  if (!offer) return null;
  const isEdit = record !== undefined && offer.action.fields.length > 1;
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      description={offer.action.description}
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            variant={offer.action.effect === "destructive" ? "danger" : "primary"}
            loading={performing.isPending}
            disabled={isEdit && !isDirty}
          >
            {submitLabel}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {offers.length > 1 && (
          <Field label={t.connection}>
            {(control) => (
              <NativeSelect
                {...control}
                value={connectionId}
                options={offers.map((each) => ({ value: each.connectionId, label: each.connectionName }))}
                onChange={(event) => setConnection(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        <ActionForm key={offer.connectionId} {...{ id: formId, offer, record, performing }} onDirty={setDirty} />
        {!offer.action.canUndo && <p className="text-dense text-fg-muted">{t.noUndo}</p>}
      </div>
    </Sheet>
  );
}
