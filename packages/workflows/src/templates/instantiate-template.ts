import {
  AppError,
  type FormField,
  type JsonObject,
  type JsonValue,
  type Locale,
  type WorkflowDefinition,
} from "@bizosaas/contracts";
import type { TemplateChoice, WorkflowTemplate } from "./workflow-template.ts";

const isOpen = (chosen: JsonValue | undefined): chosen is undefined | null | "" =>
  chosen === undefined || chosen === null || chosen === "" || (Array.isArray(chosen) && chosen.length === 0);

const settingsOf = ({ name, fills }: TemplateChoice, choices: JsonObject): [string, JsonObject][] => {
  const chosen = choices[name];
  if (isOpen(chosen)) return [];
  return fills.map(({ nodeId, field, write }) => [
    nodeId,
    { [field]: write && typeof chosen === "string" ? write(chosen) : chosen },
  ]);
};

/**
 * A draft of a template with what was chosen filled in. What was not stays open: validation then names its step and field.
 * Throws `invalid_input` for a choice that the template does not ask for.
 */
export const instantiateTemplate = (
  template: WorkflowTemplate,
  { locale, choices }: { locale: Locale; choices: JsonObject },
): WorkflowDefinition => {
  const unknown = Object.keys(choices).find((name) => !template.choices.some((choice) => choice.name === name));
  if (unknown !== undefined)
    throw new AppError("invalid_input", `This template does not ask for “${unknown}”.`, {
      fields: [{ path: `choices.${unknown}`, message: "is not asked for by this template." }],
    });
  const settings = template.choices.flatMap((choice) => settingsOf(choice, choices));
  const definition = template.draw(locale);
  return {
    ...definition,
    nodes: definition.nodes.map((node) => ({
      ...node,
      config: settings.reduce(
        (config, [nodeId, set]) => (nodeId === node.id ? { ...config, ...set } : config),
        node.config,
      ),
    })),
  };
};

/** What a template asks for, as a form asks it. Nothing is required: a draft may be completed in the builder. */
export const choiceFields = ({ choices }: WorkflowTemplate, locale: Locale): FormField[] =>
  choices.map(({ name, control, words, connector }) => ({
    ...{ name, control, required: false, secret: false, ...words[locale] },
    ...(connector && { options: [{ value: connector.id, label: connector.name }] }),
  }));

/** What the organization must have: the connectors, each once, and whether an AI key. */
export const needsOf = ({ choices }: WorkflowTemplate) => ({
  connectors: [...new Map(choices.flatMap(({ connector }) => (connector ? [[connector.id, connector]] : []))).values()],
  aiKey: choices.some(({ control }) => control === "ai_model"),
});
