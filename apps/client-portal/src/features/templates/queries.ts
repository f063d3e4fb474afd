import { AppError } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";
import { listConnections } from "../connections/queries.ts";
import { listNodeChoices, listNodeKinds } from "../workflows/queries.ts";

const listTemplates = cache(async () => (await gateway()).workflowTemplates.list({}));

export const readGallery = async () => {
  const [templates, kinds] = await Promise.all([listTemplates(), listNodeKinds()]);
  return { templates: templates.items, kinds: kinds.items };
};

/** The address of the organization's site, where it has but one. */
const readSiteAddress = async (): Promise<string | null> => {
  const { items } = await listConnections();
  return items.length === 1 ? (items[0]?.account.url ?? null) : null;
};

/** A template with all that its choices are made from. */
export const readTemplate = async (templateId: string) => {
  const [templates, kinds, choices, siteAddress] = await Promise.all([
    listTemplates(),
    listNodeKinds(),
    listNodeChoices(),
    readSiteAddress(),
  ]);
  const template = templates.items.find(({ id }) => id === templateId);
  if (!template) throw new AppError("not_found", "There is no such template.");
  return { template, kinds: kinds.items, choices, siteAddress };
};
