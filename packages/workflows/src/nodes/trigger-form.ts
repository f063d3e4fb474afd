import { FormInput, type JsonObject } from "@bizosaas/contracts";
import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";

export const formTriggerKind = "trigger.form";

const config = z.object({
  title: z.string().trim().min(1).max(200).meta({ title: "Title", control: "text", placeholder: "Ask for a quote" }),
  description: z.string().max(5000).default("").meta({ title: "Introduction", control: "textarea" }),
  fields: z.array(FormInput).min(1, "A form needs at least one field.").max(50).meta({
    title: "Fields",
    description: "What people fill in. Steps find it as trigger.values and the field's name.",
    control: "form_fields",
  }),
  submitLabel: z.string().trim().max(60).optional().meta({ title: "Words on its button", control: "text" }),
  thanks: z.string().trim().max(5000).optional().meta({
    title: "Thanks",
    description: "What people read once it was received.",
    control: "textarea",
  }),
});

/** A form as it was published, with what was left open as empty text. */
export const formSettings = (stored: unknown) => {
  const { submitLabel = "", thanks = "", ...form } = config.parse(stored);
  return { ...form, submitLabel, thanks };
};

const Names = z.array(
  z.object({ name: z.string(), label: z.string(), kind: z.string(), options: z.array(z.unknown()) }).partial(),
);

const checkForm = (stored: JsonObject) => {
  const { data: fields = [] } = Names.safeParse(stored["fields"]);
  return fields.flatMap(({ name, label = "", kind, options = [] }, index) => {
    const problem = (message: string) => [{ field: "fields", message }];
    if (fields.findIndex((each) => each.name === name) < index) {
      return problem(`Two fields of the form are called “${name}” in expressions; give “${label}” another name.`);
    }
    if (kind === "choice" && options.length < 2) return problem(`“${label}” needs at least two choices.`);
    return [];
  });
};

export const triggerForm = defineNode({
  kind: formTriggerKind,
  title: "On a form",
  description: "Starts when somebody sends its form. The form has a page of its own that needs no sign-in.",
  category: "trigger",
  icon: "clipboard-list",
  connectorId: null,
  effect: "read",
  durable: false,
  config,
  hasInput: false,
  outputs: () => [outPort],
  sample: { values: { name: "Anna", email: "anna@example.org" }, submittedAt: "2026-03-02T09:00:00.000Z" },
  check: checkForm,
  run: ({ input }) => ({ output: input.trigger }),
});
