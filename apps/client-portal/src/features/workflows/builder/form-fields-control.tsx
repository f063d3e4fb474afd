"use client";

import type { FormInput } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import {
  Button,
  Checkbox,
  ControlGroup,
  type DescribedControlProps,
  Field,
  IconButton,
  Input,
  NativeSelect,
  Textarea,
} from "@bizosaas/ui";
import { ArrowUp, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { inputKinds, inputsOf, nextInput, optionsOf } from "./form-inputs.ts";
import { formBuilderWords } from "./form-words.ts";
import { raised } from "./raised.ts";

type RowProps = { each: FormInput; disabled: boolean; onChange: (each: FormInput) => void };

function Texts({ each, disabled, onChange }: RowProps) {
  const t = useWords(formBuilderWords);
  return (
    <>
      <Field label={t.label} required>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            disabled={disabled}
            value={each.label}
            onChange={(event) => onChange({ ...each, label: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t.help} markOptional>
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            disabled={disabled}
            value={each.help}
            onChange={(event) => onChange({ ...each, help: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t.name} required>
        {(control) => (
          <Input
            {...control}
            font="mono"
            spellCheck={false}
            maxLength={40}
            disabled={disabled}
            value={each.name}
            onChange={(event) => onChange({ ...each, name: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

/** What is typed stays as typed, empty lines too, as long as it means the options that the draft holds. */
function Options({ each, disabled, onChange }: RowProps) {
  const t = useWords(formBuilderWords);
  const [typed, setTyped] = useState("");
  const held = each.options.join("\n");
  return (
    <Field label={t.options} required>
      {(control) => (
        <Textarea
          {...control}
          rows={4}
          disabled={disabled}
          value={optionsOf(typed).join("\n") === held ? typed : held}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            onChange({ ...each, options: optionsOf(value) });
          }}
        />
      )}
    </Field>
  );
}

function Kind({ each, disabled, onChange }: RowProps) {
  const t = useWords(formBuilderWords);
  return (
    <>
      <Field label={t.kind} required>
        {(control) => (
          <NativeSelect
            {...control}
            disabled={disabled}
            value={each.kind}
            options={inputKinds.map((value) => ({ value, label: t.kinds[value] }))}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...each, kind: inputKinds.find((kind) => kind === value) ?? "text" })
            }
          />
        )}
      </Field>
      {each.kind === "choice" && <Options {...{ each, disabled, onChange }} />}
      <Checkbox
        label={t.required}
        disabled={disabled}
        checked={each.required}
        onCheckedChange={(isOn) => onChange({ ...each, required: isOn === true })}
      />
    </>
  );
}

/** The questions of a form, in their order. */
export function FormFieldsControl({ control, value, onChange, disabled }: DescribedControlProps) {
  const t = useWords(formBuilderWords);
  const inputs = inputsOf(value);
  return (
    <ControlGroup control={control}>
      {inputs.map((each, index) => {
        const label = each.label || t.field(index + 1);
        const row = { each, disabled, onChange: (next: FormInput) => onChange(inputs.with(index, next)) };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question's name is edited here, and others may share it meanwhile.
          <fieldset key={index} className="relative grid gap-3 rounded-card border border-border p-3">
            <legend className="sr-only">{label}</legend>
            <Texts {...row} />
            <Kind {...row} />
            <div className="flex gap-2">
              <IconButton
                label={t.up(label)}
                icon={<ArrowUp aria-hidden />}
                disabled={disabled || index === 0}
                onClick={() => onChange(raised(inputs, index))}
              />
              <IconButton
                label={t.remove(label)}
                icon={<Trash2 aria-hidden />}
                disabled={disabled}
                onClick={() => onChange(inputs.filter((_, at) => at !== index))}
              />
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          disabled={disabled || inputs.length >= 50}
          onClick={() => onChange([...inputs, nextInput(inputs)])}
        >
          {t.add}
        </Button>
      </div>
    </ControlGroup>
  );
}
