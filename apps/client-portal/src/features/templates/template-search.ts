import { TemplateCategory, type WorkflowTemplate } from "@bizosaas/contracts";

/** What the address may ask of the gallery. */
export type TemplateSearch = { q?: string; category?: string; ready?: string };

/** The templates that are asked for; all words must be found in a template's name, purpose or steps. */
export const findTemplates = (
  templates: readonly WorkflowTemplate[],
  { q = "", category, ready }: TemplateSearch,
): WorkflowTemplate[] => {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const asked = TemplateCategory.safeParse(category).data;
  return templates.filter(({ name, purpose, definition, isReady, ...template }) => {
    const text = [name, purpose, ...definition.nodes.map((node) => node.name)].join(" ").toLowerCase();
    const isAsked = asked === undefined || template.category === asked;
    return isAsked && (ready !== "yes" || isReady) && words.every((word) => text.includes(word));
  });
};

export const isFiltered = ({ q, category, ready }: TemplateSearch): boolean => Boolean(q || category || ready);
