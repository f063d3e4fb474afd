import type { JsonObject, JsonValue } from "@bizosaas/contracts";
import { z } from "zod";
import { MissedPolicy } from "./schedule.ts";

/** A trigger as the graph or an index of triggers keeps it. */
export type TriggerNode = { kind: string; config: unknown };

/** Something happened to a record at a connection. `kind` is a resource kind such as `cms.post`. */
export type ResourceEvent = {
  kind: string;
  change: "created" | "updated" | "deleted";
  connectionId: string;
  externalId: string;
  data: JsonObject;
};

const ResourceTrigger = z.object({
  connectionId: z.string(),
  resourceKind: z.string(),
  change: z.enum(["created", "updated", "created_or_updated"]).default("created_or_updated"),
  status: z.string().optional(),
});

const ScheduleTrigger = z.object({
  cron: z.string(),
  timeZone: z.string().min(1).catch("UTC"),
  missed: MissedPolicy.catch("once"),
});

const changes: Record<z.output<typeof ResourceTrigger>["change"], readonly string[]> = {
  created: ["created"],
  updated: ["updated"],
  created_or_updated: ["created", "updated"],
};

/** Whether an event is one of those that a trigger, or a step that waits, watches for. */
export const isWatchedEvent = (watched: unknown, event: ResourceEvent): boolean => {
  const { data: trigger } = ResourceTrigger.safeParse(watched);
  if (!trigger) return false;
  const isWatched = trigger.connectionId === event.connectionId && trigger.resourceKind === event.kind;
  const hasStatus = !trigger.status || trigger.status === event.data.status;
  return isWatched && hasStatus && changes[trigger.change].includes(event.change);
};

/** Whether an event is one that this trigger starts at. */
export const matchesTrigger = (node: TriggerNode, event: ResourceEvent): boolean =>
  node.kind === "trigger.resource" && isWatchedEvent(node.config, event);

/** How many workflows may start one another by what they change, or by calling each other, before no more is started. */
export const maxLineage = 5;

/**
 * Why a change starts a workflow after all that led to it no more; null where it does. `lineage` are the workflows that
 * led to the change, the one that made it last: one of them would go round for ever, and a long row of them is hardly meant.
 */
export const heldBackBy = (lineage: readonly string[], workflowId: string): "circle" | "length" | null => {
  if (lineage.includes(workflowId)) return "circle";
  return lineage.length >= maxLineage ? "length" : null;
};

/** What a run started by an event finds in `trigger`. */
export const triggerOf = ({ kind, change, connectionId, externalId, data }: ResourceEvent): JsonValue => ({
  kind,
  change,
  connectionId,
  externalId,
  data,
});

export type TriggerFacts = {
  connectionId: string | null;
  resourceKind: string | null;
  schedule: { cron: string; timeZone: string; missed: MissedPolicy } | null;
};

/** What must be indexed for a trigger to be found by an event or by the clock. */
export const triggerFacts = (node: TriggerNode): TriggerFacts => {
  const resource = node.kind === "trigger.resource" ? ResourceTrigger.safeParse(node.config).data : undefined;
  const schedule = node.kind === "trigger.schedule" ? ScheduleTrigger.safeParse(node.config).data : undefined;
  return {
    connectionId: resource?.connectionId ?? null,
    resourceKind: resource?.resourceKind ?? null,
    schedule: schedule ?? null,
  };
};
