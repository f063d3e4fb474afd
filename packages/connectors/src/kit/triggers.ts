import type { ResourceKind } from "@bizosaas/contracts";
import type { Connector } from "./connector.ts";

export const resourceChanges = ["created", "updated", "deleted"] as const;
export type ResourceChange = (typeof resourceChanges)[number];

export type Trigger = {
  /** The event's name: `cms.post.updated`. */
  event: `${ResourceKind}.${ResourceChange}`;
  kind: ResourceKind;
  change: ResourceChange;
  title: string;
  sample: unknown;
};

const words: Record<ResourceChange, string> = { created: "added", updated: "changed", deleted: "removed" };

/** What can start a workflow, derived from what a connector can read. */
export const triggersOf = (connector: Connector): Trigger[] =>
  connector.resources.flatMap(({ kind, label, sample }) =>
    resourceChanges.map((change) => ({
      event: `${kind}.${change}` as const,
      kind,
      change,
      title: `${label}: ${words[change]}`,
      sample,
    })),
  );
