import type { JsonObject, JsonValue } from "@bizosaas/contracts";
import { z } from "zod";

/** A trigger as the graph or an index of triggers keeps it. */
export type TriggerNode = { kind: string; config: unknown };

/** Something happened to a record at a connection. `kind` is a resource kind such as `cms.post`. */
export type ResourceEvent = {
  kind: string;
  change: "created" | "updated" | "deleted";
  connectionId: string;
  externalId: string;
  data: JsonObject;
  /** The workflow whose action caused the change, if one did. */
  causedByWorkflowId?: string | null;
};

const ResourceTrigger = z.object({
  connectionId: z.string(),
  resourceKind: z.string(),
  change: z.enum(["created", "updated", "created_or_updated"]).default("created_or_updated"),
  status: z.string().optional(),
});

const ScheduleTrigger = z.object({ cron: z.string(), timeZone: z.string().min(1).catch("UTC") });

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

/** Whether an event starts this trigger. Never for a change its own workflow made: that would go round for ever. */
export const matchesTrigger = (node: TriggerNode, event: ResourceEvent, workflowId: string): boolean =>
  node.kind === "trigger.resource" && event.causedByWorkflowId !== workflowId && isWatchedEvent(node.config, event);

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
  schedule: { cron: string; timeZone: string } | null;
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
