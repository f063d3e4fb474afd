import { type Action, dutchPhrases, listConnectors } from "@bizosaas/connectors";
import type { Locale } from "@bizosaas/contracts";
import type { Phrases } from "@bizosaas/workflows";

export const toolOf = (connectorId: string, actionId: string): string => `${connectorId}.${actionId}`;

export const findTool = (tool: string): Action | undefined => {
  const [connectorId, actionId] = tool.split(".");
  const connector = listConnectors().find(({ id }) => id === connectorId);
  return connector?.actions.find(({ id }: Action) => id === actionId);
};

/** A request to a web address that is no vendor of ours: it goes by no connection, and has no action. */
export const requestTool = "http.request";

export const toolPhrases: Readonly<Record<Locale, Phrases>> = {
  en: {},
  nl: {
    ...dutchPhrases,
    "Call a web address": "Een webadres aanroepen",
    ...{ Method: "Methode", Address: "Adres", Headers: "Headers", "Body (JSON)": "Inhoud (JSON)" },
  },
};

/** What a tool is called; null for one that there is no more. */
export const titleOfTool = (tool: string, locale: Locale): string | null => {
  const title = tool === requestTool ? "Call a web address" : (findTool(tool)?.title ?? null);
  return title === null ? null : (toolPhrases[locale][title] ?? title);
};
