import { Field, NativeSelect } from "@bizosaas/ui";

export type Choice = { value: string; label: string };

type Props = {
  label: string;
  help?: string;
  error: string | undefined;
  value: string | null;
  /** What it says while nothing is chosen. */
  none: string;
  choices: readonly Choice[];
  disabled: boolean;
  onChange: (value: string | null) => void;
};

/** One of several, or none. */
export function Chooser({ label, help, error, value, none, choices, disabled, onChange }: Props) {
  return (
    <Field label={label} help={help} error={error}>
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
