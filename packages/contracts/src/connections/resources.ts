import { z } from "zod";
import { Receipt } from "../runs/runs.ts";
import { operation } from "../shared/operation.ts";
import { orderBy, PageQuery, pageOf } from "../shared/page.ts";
import { Id, Json, JsonObject, Timestamp } from "../shared/primitives.ts";
import type { kindShapes } from "./kinds.ts";
import { ResourceKind } from "./kinds.ts";

export const ResourceSummary = z.object({
  id: Id,
  connectionId: Id,
  kind: ResourceKind,
  externalId: z.string(),
  title: z.string(),
  status: z.string().nullable(),
  /** What its tool calls the status, where it names them: stages of a pipeline are ids alone. Null elsewhere. */
  statusLabel: z.string().nullable(),
  url: z.string().nullable(),
  vendorUpdatedAt: Timestamp.nullable(),
  syncedAt: Timestamp,
});
export type ResourceSummary = z.infer<typeof ResourceSummary>;

type ListedFields = { [Kind in ResourceKind]?: readonly (keyof z.output<(typeof kindShapes)[Kind]>)[] };

/** What a list shows of a kind besides title, status and times; reading it costs unpacking the record. */
export const listedFields = {
  "crm.contact": ["email", "phone", "company", "jobTitle"],
  "crm.company": ["domain", "phone", "industry", "city", "country"],
  "crm.deal": ["amountMicros", "currency", "pipeline", "closesAt"],
  "crm.list": ["people", "subscribers"],
  "crm.tag": ["subscribers"],
  "mkt.campaign": ["subject", "sent", "opened", "clicked"],
  "shop.product": ["sku", "price", "stock"],
  "shop.order": ["total", "email", "placedAt"],
  "shop.customer": ["email", "city"],
} as const satisfies ListedFields;

/** Kinds whose records of the same e-mail address are the same person, whatever tool they are kept in. */
export const kindsOfPeople: readonly ResourceKind[] = ["crm.contact"];

export const ListedResource = ResourceSummary.extend({
  facts: JsonObject.describe("The fields of its kind that lists show."),
  /** The same person's records elsewhere, at most ten; only where they were asked to be one. */
  others: z.array(z.object({ id: Id, connectionId: Id })),
});
export type ListedResource = z.infer<typeof ListedResource>;

export const ResourceOrder = orderBy("title", "updated");
export type ResourceOrder = z.infer<typeof ResourceOrder>;

export const listResources = operation({
  method: "GET",
  path: "/v1/resources",
  summary: "Synced records of one kind",
  tag: "Resources",
  can: "resources:read",
  effect: "read",
  input: z.strictObject({
    ...PageQuery.shape,
    kind: ResourceKind,
    connectionId: Id.optional(),
    status: z.string().min(1).max(200).optional(),
    search: z.string().trim().max(200).optional(),
    sort: ResourceOrder.default("-updated"),
    joinBy: z
      .literal("email")
      .optional()
      .describe("Shows people of the same e-mail address as one; others stay apart."),
  }),
  output: pageOf(ListedResource),
});

const ResourceId = z.strictObject({ resourceId: Id });
export const ResourceRecord = ResourceSummary.extend({ data: Json });
export type ResourceRecord = z.infer<typeof ResourceRecord>;

export const getResource = operation({
  method: "GET",
  path: "/v1/resources/{resourceId}",
  summary: "One synced record",
  tag: "Resources",
  can: "resources:read",
  effect: "read",
  input: ResourceId,
  output: ResourceRecord,
});
export const listResourceStatuses = operation({
  method: "GET",
  path: "/v1/resources/statuses",
  summary: "Which states the records of a kind are in",
  tag: "Resources",
  can: "resources:read",
  effect: "read",
  input: z.strictObject({ kind: ResourceKind, connectionId: Id.optional() }),
  output: z.object({
    items: z.array(z.string()).describe("At most 50, by the alphabet."),
    labels: z.record(z.string(), z.string()).describe("What the tools call those that they name, by the state."),
  }),
});
export const getRelatedResources = operation({
  method: "GET",
  path: "/v1/resources/{resourceId}/related",
  summary: "The same person elsewhere, and the company they work at",
  tag: "Resources",
  can: "resources:read",
  effect: "read",
  input: ResourceId,
  output: z.object({
    same: z.array(ResourceRecord).describe("At most ten."),
    /** Of the same connection and named the same; null where none is, or several are. */
    company: ResourceSummary.nullable(),
  }),
});

/** What happened to a record: a write of ours, or a change that a sync found. */
export const ResourceMoment = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("write"),
    id: Id,
    at: Timestamp,
    receipt: Receipt,
    /** The person who did it by hand. */
    personName: z.string().nullable(),
    workflowName: z.string().nullable(),
  }),
  z.object({
    type: z.literal("change"),
    id: Id,
    at: Timestamp,
    change: z.enum(["created", "updated", "deleted"]),
    /** Fields that differ from the change before; empty where there was none to compare with. */
    fields: z.array(z.string()),
    /** The run that was writing to the record when it was seen; null where none was. */
    byRunId: Id.nullable(),
  }),
]);
export type ResourceMoment = z.infer<typeof ResourceMoment>;

export const listResourceMoments = operation({
  method: "GET",
  path: "/v1/resources/{resourceId}/moments",
  summary: "What happened to a record, the newest first",
  tag: "Resources",
  can: "resources:read",
  effect: "read",
  input: z.strictObject({ ...PageQuery.shape, resourceId: Id }),
  output: pageOf(ResourceMoment),
});

/** For a field that says which state of a kind is watched at a connection. */
export const listConnectionStatuses = operation({
  method: "GET",
  path: "/v1/connections/{connectionId}/statuses/{kind}",
  summary: "Where records of a kind can stand at a connection",
  tag: "Resources",
  can: "resources:read",
  effect: "read",
  input: z.strictObject({ connectionId: Id, kind: ResourceKind }),
  output: z.object({
    items: z.array(
      z.object({ value: z.string(), label: z.string().nullable().describe("The tool's own name for it.") }),
    ),
    isComplete: z
      .boolean()
      .describe("Whether records can stand nowhere else; a site or shop may have more of its own."),
  }),
});

export const performAction = operation({
  method: "POST",
  path: "/v1/connections/{connectionId}/actions/{actionId}",
  summary: "Do something at a connected tool",
  tag: "Connections",
  can: "resources:write",
  effect: "write",
  audit: "action.perform",
  input: z.strictObject({ connectionId: Id, actionId: z.string().min(1).max(60), input: JsonObject }),
  output: z.object({
    receipt: Receipt,
    /** The record as it is kept now; null where none is, or it is gone. */
    resourceId: Id.nullable(),
  }),
});

export const resourcesContract = {
  list: listResources,
  get: getResource,
  listStatuses: listResourceStatuses,
  listConnectionStatuses,
  getRelated: getRelatedResources,
  listMoments: listResourceMoments,
};
export const actionsContract = { perform: performAction };
