import type { Locale, TemplateNeed, WorkflowTemplate } from "@bizosaas/contracts";
import { choiceFields, needsOf, type WorkflowTemplate as Template } from "@bizosaas/workflows";

type Named = { id: string; name: string };
type Possessions = { connections: readonly (Named & { connectorId: string })[]; aiKeys: readonly Named[] };

const aiKeyWords: Record<Locale, string> = { en: "AI key", nl: "AI-sleutel" };

const needsWith = (template: Template, locale: Locale, { connections, aiKeys }: Possessions): TemplateNeed[] => {
  const { connectors, aiKey } = needsOf(template);
  return [
    ...connectors.map(({ id: connectorId, name }) => ({
      ...{ kind: "connection" as const, connectorId, name },
      fitting: connections
        .filter((each) => each.connectorId === connectorId)
        .map(({ id, name: own }) => ({ id, name: own })),
    })),
    ...(aiKey ? [{ kind: "ai_key" as const, connectorId: null, name: aiKeyWords[locale], fitting: [...aiKeys] }] : []),
  ];
};

/** A template in its reader's language, with what of the organization's fits its needs. */
export const toWorkflowTemplate = (template: Template, locale: Locale, possessions: Possessions): WorkflowTemplate => {
  const needs = needsWith(template, locale, possessions);
  return {
    ...{ id: template.id, category: template.category, ...template.words[locale] },
    definition: template.draw(locale),
    choices: choiceFields(template, locale),
    needs,
    isReady: needs.every(({ fitting }) => fitting.length > 0),
  };
};
