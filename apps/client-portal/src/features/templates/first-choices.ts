import type { JsonObject, WorkflowTemplate } from "@bizosaas/contracts";
import type { NodeChoices } from "../workflows/queries.ts";

type Known = { choices: NodeChoices; userId: string; siteAddress: string | null };

const only = <Value>(all: readonly Value[]): Value | undefined => (all.length === 1 ? all[0] : undefined);

/** What can be chosen for somebody: the one connection that fits, themselves to be told, their site's own address. */
export const firstChoices = (
  template: Pick<WorkflowTemplate, "choices">,
  { choices, userId, siteAddress }: Known,
): JsonObject => {
  const chosen = template.choices.map(({ name, control, options = [] }): [string, string | string[] | undefined] => {
    if (control === "members") return [name, choices.members.some(({ id }) => id === userId) ? [userId] : undefined];
    if (name === "siteAddress") return [name, siteAddress ?? undefined];
    if (control !== "connection") return [name, undefined];
    const fitting = choices.connections.filter((each) => options.some(({ value }) => value === each.connectorId));
    return [name, only(fitting)?.id];
  });
  return Object.fromEntries(chosen.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
};

/** The first of an organization's AI keys that works. */
export const usableKey = (aiKeys: NodeChoices["aiKeys"]): string | undefined =>
  aiKeys.find(({ status }) => status !== "invalid")?.id;

/** What an AI provider is yet asked for stands there with its key from the start, in the room that it will take. */
export const awaitedChoices = (
  { choices }: Pick<WorkflowTemplate, "choices">,
  aiKeys: NodeChoices["aiKeys"],
): JsonObject => {
  const keyId = usableKey(aiKeys);
  const model = choices.find(({ control }) => control === "ai_model")?.name;
  return keyId && model ? { [model]: { keyId, model: "" } } : {};
};
