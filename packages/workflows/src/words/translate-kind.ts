import type { NodeKind } from "@bizosaas/contracts";

/** Words of another language by the English ones. */
export type Phrases = Readonly<Record<string, string>>;

const option = (phrases: Phrases) => (each: { value: string; label: string }) => ({
  ...each,
  label: phrases[each.label] ?? each.label,
});

type Worded = { label: string; help?: string | undefined; placeholder?: string | undefined };
type Optional = { options?: { value: string; label: string }[] | undefined };

/** A field of a form in another language; what has no words there stays English. */
export const translateField = <Field extends Worded & Optional>(field: Field, phrases: Phrases): Field => {
  const say = (text: string) => phrases[text] ?? text;
  const { label, help, placeholder, options } = field;
  return {
    ...field,
    label: say(label),
    ...(help !== undefined && { help: say(help) }),
    ...(placeholder !== undefined && { placeholder: say(placeholder) }),
    ...(options && { options: options.map(option(phrases)) }),
  };
};

/** A kind of step in another language. */
export const translateKind = (kind: NodeKind, phrases: Phrases): NodeKind => {
  const say = (text: string) => phrases[text] ?? text;
  return {
    ...kind,
    title: say(kind.title),
    description: say(kind.description),
    outputs: kind.outputs.map(({ id, label }) => ({ id, label: say(label) })),
    fields: kind.fields.map((field) => translateField(field, phrases)),
  };
};

/** Every text of a kind that people read. Placeholders are examples, and need no words of their own. */
export const textsOfKind = ({ title, description, outputs, fields }: NodeKind): string[] => [
  ...[title, description],
  ...outputs.map(({ label }) => label),
  ...fields.flatMap(({ label, help, options = [] }) => [label, help ?? "", ...options.map((each) => each.label)]),
];
