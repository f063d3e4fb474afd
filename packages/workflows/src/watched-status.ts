import type { JsonValue, WorkflowNode } from "@bizosaas/contracts";
import { z } from "zod";
import type { DefinitionFacts } from "./definition-facts.ts";
import { isBlank, type NodeField } from "./node-fields.ts";

const Watched = z.object({ connectionId: z.string(), resourceKind: z.string().catch("") });

type Facts = Pick<DefinitionFacts, "connections">;

const watchedBy = ({ connections }: Facts, { config }: WorkflowNode) => {
  const { data } = Watched.safeParse(config);
  const connection = connections.find(({ id }) => id === data?.connectionId);
  if (!data || !connection) return null;
  const { kinds, statuses = {}, name = connection.connectorId } = connection;
  const hasKind = kinds?.includes(data.resourceKind) ?? true;
  return { name, hasKind, known: hasKind ? statuses[data.resourceKind] : undefined };
};

/** A kind that its connection doesn't have, or a status that nothing there can have, would be waited for in vain. */
export const checkWatched = (facts: Facts, node: WorkflowNode, { watched }: NodeField, value: JsonValue): string[] => {
  const there = watchedBy(facts, node);
  if (!there) return [];
  const { name, hasKind, known } = there;
  if (watched === "kind") return hasKind ? [] : [`is nothing that “${name}” has; choose one of what it has.`];
  if (!known?.isComplete || known.values.includes(String(value))) return [];
  if (known.values.length === 0) return [`must be left open: what is watched at “${name}” has no status.`];
  return [`is “${String(value)}”, which nothing of its kind at “${name}” can be; choose another, or leave it open.`];
};

/** Of a status that is on no list, where a tool may have more than are listed: it may be misspelled, and may be right. */
export const doubtWatched = (facts: Facts, node: WorkflowNode, { watched, name: at }: NodeField): string[] => {
  const value = node.config[at];
  const there = watched === "status" && !isBlank(value) ? watchedBy(facts, node) : null;
  if (!there?.known || there.known.isComplete) return [];
  const { name, known } = there;
  if (known.values.length === 0 || known.values.includes(String(value))) return [];
  return [
    `is “${String(value)}”, which nothing seen at “${name}” is so far; make sure that it is written as it is there.`,
  ];
};
