import type { NodeKind } from "@bizosaas/contracts";

/** Words of another language by the English ones. */
export type Phrases = Readonly<Record<string, string>>;

const option = (phrases: Phrases) => (each: { value: string; label: string }) => ({
  ...each,
  label: phrases[each.label] ?? each.label,
});

/** A kind of step in another language; what has no words there stays English. */
export const translateKind = (kind: NodeKind, phrases: Phrases): NodeKind => {
  const say = (text: string) => phrases[text] ?? text;
  return {
    ...kind,
    title: say(kind.title),
    description: say(kind.description),
    outputs: kind.outputs.map(({ id, label }) => ({ id, label: say(label) })),
    fields: kind.fields.map(({ label, help, placeholder, options, ...field }) => ({
      ...field,
      label: say(label),
      ...(help !== undefined && { help: say(help) }),
      ...(placeholder !== undefined && { placeholder: say(placeholder) }),
      ...(options && { options: options.map(option(phrases)) }),
    })),
  };
};

/** Every text of a kind that people read. Placeholders are examples, and need no words of their own. */
export const textsOfKind = ({ title, description, outputs, fields }: NodeKind): string[] => [
  ...[title, description],
  ...outputs.map(({ label }) => label),
  ...fields.flatMap(({ label, help, options = [] }) => [label, help ?? "", ...options.map((each) => each.label)]),
];
