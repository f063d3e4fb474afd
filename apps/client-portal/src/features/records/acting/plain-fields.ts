import type { FormField } from "@bizosaas/contracts";

/** Characters from which a text is written in several lines. */
const longFrom = 1000;

/** A person fills in plain texts: what a workflow computes is typed here as it is. */
const plainControl = ({ control, maxLength = 0 }: FormField): FormField["control"] => {
  if (control !== "template" && control !== "expression") return control;
  return maxLength > longFrom ? "textarea" : "text";
};

/** The fields of an action as a person is asked for them; the record that it works on is known. */
export const plainFields = (fields: readonly FormField[], pointer: string | null): FormField[] =>
  fields.filter(({ name }) => name !== pointer).map((field) => ({ ...field, control: plainControl(field) }));
