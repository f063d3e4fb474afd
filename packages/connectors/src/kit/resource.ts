import type { Choice, kindShapes, ResourceKind } from "@bizosaas/contracts";
import type { z } from "zod";

/** A vendor's thing in our shape. `externalId` is the vendor's own id, unique within the kind and connection. */
export type ResourceItem<Kind extends ResourceKind = ResourceKind> = {
  externalId: string;
  data: z.output<(typeof kindShapes)[Kind]>;
  /** ISO 8601 in UTC, or null where the vendor keeps no such time. */
  vendorUpdatedAt: string | null;
};

export type ListRequest = {
  /** What the page before gave as `nextCursor`; it is JSON text that survives a restart. Null starts at the beginning. */
  cursor: string | null;
  /** The `highWater` of the last walk that reached its end; null reads everything. Ignored where not incremental. */
  since: string | null;
  pageSize: number;
  signal?: AbortSignal | undefined;
};

export type ListPage<Item> = {
  items: Item[];
  /** Null when the walk is at its end. A page may be empty while the walk goes on. */
  nextCursor: string | null;
  /** How many the vendor counts in this walk, where it says so. */
  total: number | null;
  /** The `since` of the next walk, valid once this one is at its end. UTC, by the vendor's clock. */
  highWater: string | null;
};

/** An id that still exists at the vendor, with its last change: what a sync compares to see deletions. */
export type ListedId = Pick<ResourceItem, "externalId" | "vendorUpdatedAt">;

/** One kind a connector can read. Walks are safe against items that come, go or change between two pages. */
export type Resource<Client = unknown, Kind extends ResourceKind = ResourceKind> = {
  kind: Kind;
  label: string;
  /** The capability of `validate` without which this can't be read. */
  capability: string;
  supportsIncremental: boolean;
  /** `since` finds what is new and no changes: everything is read anew whenever the ids are listed. */
  sinceFindsNewOnly?: boolean;
  /** An example of `data`, for the expression picker. */
  sample: z.output<(typeof kindShapes)[Kind]>;
  list(client: Client, request: ListRequest): Promise<ListPage<ResourceItem<Kind>>>;
  /** Every id that exists now. What is stored and missing here was deleted or put in the bin. */
  listIds(client: Client, request: Omit<ListRequest, "since">): Promise<ListPage<ListedId>>;
  /** The values of `data.status` that the vendor gives every account; a site or shop may have more of its own. */
  statuses?: readonly string[];
  /** What people call the values of `data.status`, where those are ids or codes; asked with every sync. */
  listStatuses?(client: Client, signal?: AbortSignal): Promise<Choice[]>;
  /** Null when it no longer exists. */
  get(client: Client, externalId: string, signal?: AbortSignal): Promise<ResourceItem<Kind> | null>;
};
