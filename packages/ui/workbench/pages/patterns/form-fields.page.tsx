import { type ReactNode, useState } from "react";
import { CompletedText } from "../../../src/patterns/form-field/completed-text.tsx";
import { ControlGroup } from "../../../src/patterns/form-field/control-group.tsx";
import { DescribedControl } from "../../../src/patterns/form-field/described-control.tsx";
import type {
  ExpressionReference,
  FormFieldControl,
  FormFieldDescriptor,
} from "../../../src/patterns/form-field/form-field-descriptor.ts";
import { FormFieldInput, type FormFieldInputProps } from "../../../src/patterns/form-field/form-field-input.tsx";
import { MultiselectControl } from "../../../src/patterns/form-field/multiselect-control.tsx";
import { Field } from "../../../src/primitives/field.tsx";
import { Input } from "../../../src/primitives/input.tsx";
import { definePage } from "../../define-page.ts";

const references: ExpressionReference[] = [
  { expression: "trigger.title", label: "Title", group: "A post changed" },
  { expression: "steps.summary.text", label: "Text", group: "Write a summary" },
];
const options = [
  { value: "draft", label: "Draft" },
  { value: "publish", label: "Published" },
  { value: "private", label: "Private" },
];

type More = Partial<FormFieldDescriptor>;
const described = (control: FormFieldControl, label: string, more: More = {}): FormFieldDescriptor => ({
  ...{ name: `${control}-${label}`.replaceAll(" ", "-"), control, label, required: true },
  ...more,
});

function Shown({
  field,
  start,
  ...props
}: Partial<FormFieldInputProps> & { field: FormFieldDescriptor; start?: unknown }) {
  const [value, setValue] = useState(start);
  return <FormFieldInput {...props} field={field} value={value} onChange={setValue} references={references} />;
}

function Several({ children }: { children: ReactNode }) {
  return <div className="grid max-w-xl gap-4">{children}</div>;
}

function Writing() {
  const [text, setText] = useState("{{ trigger.ti");
  return (
    <Field label="Subject">
      {(control) => (
        <CompletedText mode="template" text={text} references={references} onChange={setText} control={control} />
      )}
    </Field>
  );
}

export default definePage({
  title: "Fields that a schema describes",
  states: {
    Texts: () => (
      <Several>
        <Shown field={described("text", "Name", { help: "Shown in the list." })} start="New posts" />
        <Shown field={described("textarea", "Note", { required: false })} />
        <Shown field={described("url", "Site address", { placeholder: "https://shop.example" })} />
        <Shown field={described("number", "Longest summary", { min: 1, max: 400 })} start={120} />
        <Shown field={described("cron", "Times")} start="0 9 * * 1-5" />
        <Shown field={described("duration", "At most")} start="90s" />
      </Several>
    ),
    Choices: () => (
      <Several>
        <Shown field={described("checkbox", "Only published ones", { help: "Drafts are left alone." })} start={true} />
        <Shown field={described("select", "State", { options })} start="draft" />
        <Field label="States">
          {(control) => (
            <MultiselectControl
              field={described("multiselect", "States", { options })}
              {...{ control, value: ["draft", "private"], onChange: () => undefined, disabled: false, references: [] }}
            />
          )}
        </Field>
      </Several>
    ),
    "What is computed": () => (
      <Several>
        <Shown field={described("template", "Prompt", { computed: "template" })} start="Sum up {{ trigger.title }}." />
        <Shown field={described("expression", "When", { computed: "expression" })} start="trigger.title.size() > 20" />
        <Shown field={described("key_values", "Headers")} start={{ accept: "application/json" }} />
        <Shown field={described("json", "Body")} start={{ title: "Spring" }} />
        <Shown field={described("code", "Code")} start={"return { title: input.title.trim() };"} errorLine={1} />
      </Several>
    ),
    "A control made of several": () => (
      <Several>
        <Field label="Sender" help="A name, and where answers go.">
          {(control) => (
            <ControlGroup control={control}>
              <Input aria-label="Name" defaultValue="Harbour Goods" />
              <Input aria-label="Address" type="email" defaultValue="hello@harbour.example" />
            </ControlGroup>
          )}
        </Field>
      </Several>
    ),
    "A name being written": Writing,
    "Secret, refused, disabled": () => (
      <Several>
        <Shown field={described("password", "Password", { secret: true })} storedSecret="ends in 4f2c" />
        <Shown field={described("text", "Sender")} start="nobody" error="Give an e-mail address." />
        <Shown field={described("text", "Address")} start="hooks.example" disabled />
        <Field label="Without its own frame">
          {(control) => (
            <DescribedControl
              field={described("text", "Without its own frame")}
              {...{ control, value: "Drawn by its parts", onChange: () => undefined, disabled: true, references: [] }}
            />
          )}
        </Field>
      </Several>
    ),
  },
});
