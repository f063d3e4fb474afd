import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { Effect } from "../shared/effect.ts";
import { FormField } from "../shared/form.ts";
import { operation } from "../shared/operation.ts";
import { orderBy, PageQuery, pageOf } from "../shared/page.ts";
import { Id, Json, JsonObject, Name, Timestamp } from "../shared/primitives.ts";
import { ResourceKind } from "./kinds.ts";

/** One right at the vendor, in words. */
export const OAuthScope = z.object({ id: z.string(), label: z.string() });
export type OAuthScope = z.infer<typeof OAuthScope>;

export const Connector = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  category: z.string(),
  icon: z.string(),
  docsUrl: z.string(),
  /** Honest provenance: proven on the real service, or against its documented protocol alone. */
  provenOn: z.enum(["real service", "protocol fixture"]),
  form: z.array(FormField),
  /** How to sign in at the vendor; null where a form is all. */
  oauth: z
    .object({
      redirectUri: z.string().describe("What an app of one's own has to name as its redirect address."),
      hasPlatformApp: z.boolean().describe("False: the form's app is needed."),
      scopes: z.array(OAuthScope.extend({ isOptional: z.boolean() })),
    })
    .nullable(),
  resources: z.array(z.object({ kind: ResourceKind, label: z.string() })),
  actions: z.array(z.object({ id: z.string(), title: z.string(), description: z.string(), effect: Effect })),
});
export type Connector = z.infer<typeof Connector>;

export const Capability = z.object({
  id: z.string(),
  label: z.string(),
  allowed: z.boolean(),
  why: z.string().optional(),
});
export type Capability = z.infer<typeof Capability>;

export const SyncProgress = z.object({
  kind: ResourceKind,
  label: z.string(),
  state: z.enum(["idle", "running", "failed"]),
  done: z.int(),
  total: z.int().nullable(),
  count: z.int().describe("Records kept now."),
  error: z.string().nullable(),
  finishedAt: Timestamp.nullable(),
});
export type SyncProgress = z.infer<typeof SyncProgress>;

export const Connection = z.object({
  id: Id,
  connectorId: z.string(),
  connectorName: z.string(),
  name: z.string(),
  status: z.enum(["connected", "limited", "broken"]),
  statusReason: z.string().nullable(),
  account: z.object({ name: z.string(), url: z.string(), detail: z.string() }),
  capabilities: z.array(Capability),
  config: JsonObject.describe("The form's fields that are no secrets."),
  createdAt: Timestamp,
  checkedAt: Timestamp,
  nextSyncAt: Timestamp.nullable(),
  /** What a sign-in at the vendor gave; null where there was none. */
  grant: z
    .object({
      scopes: z.array(OAuthScope.extend({ isGranted: z.boolean() })),
      issuedAt: Timestamp.describe("When the access token was last renewed."),
      expiresAt: Timestamp.nullable(),
      renews: z.boolean(),
    })
    .nullable(),
  /** Workflows with runs that wait for this connection to be mended, and how many of each. */
  waiting: z.array(z.object({ workflowId: Id, name: z.string(), runs: z.int() })),
  sync: z.array(SyncProgress),
});
export type Connection = z.infer<typeof Connection>;

const ConnectionId = z.strictObject({ connectionId: Id });

export const listConnectors = operation({
  method: "GET",
  path: "/v1/connectors",
  summary: "Every connector there is",
  tag: "Connectors",
  can: "connections:read",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(Connector) }),
});
export const listConnections = operation({
  method: "GET",
  path: "/v1/connections",
  summary: "The organization's connections",
  tag: "Connections",
  can: "connections:read",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(Connection) }),
});
export const getConnection = operation({
  method: "GET",
  path: "/v1/connections/{connectionId}",
  summary: "One connection with its sync progress",
  tag: "Connections",
  can: "connections:read",
  effect: "read",
  input: ConnectionId,
  output: Connection,
});
/** Tested against the vendor before anything is saved. */
export const createConnection = operation({
  method: "POST",
  path: "/v1/connections",
  summary: "Connect a tool",
  tag: "Connections",
  can: "connections:manage",
  effect: "write",
  audit: "connection.create",
  input: z.strictObject({ connectorId: z.string().max(60), name: Name.optional(), form: JsonObject }),
  output: Connection,
});
export const testConnection = operation({
  method: "POST",
  path: "/v1/connections/{connectionId}/test",
  summary: "Test a connection now",
  tag: "Connections",
  can: "connections:manage",
  effect: "write",
  audit: "connection.test",
  input: ConnectionId,
  output: Connection,
});
export const reconnectConnection = operation({
  method: "POST",
  path: "/v1/connections/{connectionId}/reconnect",
  summary: "Give a connection new credentials",
  tag: "Connections",
  can: "connections:manage",
  effect: "write",
  audit: "connection.reconnect",
  input: z.strictObject({ connectionId: Id, form: JsonObject }),
  output: Connection,
});
/** For tools that are signed in to: where the person goes next. What comes back there goes to `finishSignIn`. */
export const startSignIn = operation({
  method: "POST",
  path: "/v1/connections/sign-ins",
  summary: "Begin to sign in at a tool, to connect it or to reconnect it",
  tag: "Connections",
  can: "connections:manage",
  effect: "write",
  audit: "connection.sign_in_start",
  input: z.strictObject({
    connectorId: z.string().max(60),
    connectionId: Id.optional(),
    name: Name.optional(),
    form: JsonObject.default({}),
  }),
  output: z.object({ url: z.string() }),
});
/** The same session's, within minutes, and once. */
export const finishSignIn = operation({
  method: "POST",
  path: "/v1/connections/sign-ins/finish",
  summary: "Connect with what a tool's sign-in gave",
  tag: "Connections",
  can: "connections:manage",
  effect: "write",
  audit: "connection.sign_in",
  input: z.strictObject({
    state: z.string().min(1).max(500),
    code: z.string().min(1).max(4000).optional(),
    error: z.string().min(1).max(200).optional(),
  }),
  output: Connection,
});
export const syncConnection = operation({
  method: "POST",
  path: "/v1/connections/{connectionId}/sync",
  summary: "Sync a connection now",
  tag: "Connections",
  can: "connections:manage",
  effect: "write",
  audit: "connection.sync",
  input: ConnectionId,
  output: Connection,
});
export const disconnectConnection = operation({
  method: "DELETE",
  path: "/v1/connections/{connectionId}",
  summary: "Disconnect and forget the credentials",
  tag: "Connections",
  can: "connections:manage",
  effect: "destructive",
  audit: "connection.disconnect",
  input: ConnectionId,
  output: z.object({
    disconnected: z.literal(true),
    isRevoked: z.boolean().nullable().describe("Whether the vendor was told; null where it gave no sign-in."),
  }),
});
export const watchConnection = operation({
  method: "GET",
  path: "/v1/connections/{connectionId}/watch",
  summary: "A connection as it changes (server-sent events)",
  tag: "Connections",
  can: "connections:read",
  effect: "read",
  input: ConnectionId,
  output: eventIterator(Connection),
});

export const ResourceSummary = z.object({
  id: Id,
  connectionId: Id,
  kind: ResourceKind,
  externalId: z.string(),
  title: z.string(),
  status: z.string().nullable(),
  url: z.string().nullable(),
  vendorUpdatedAt: Timestamp.nullable(),
  syncedAt: Timestamp,
});
export type ResourceSummary = z.infer<typeof ResourceSummary>;

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
    search: z.string().trim().max(200).optional(),
    sort: ResourceOrder.default("-updated"),
  }),
  output: pageOf(ResourceSummary),
});
export const getResource = operation({
  method: "GET",
  path: "/v1/resources/{resourceId}",
  summary: "One synced record",
  tag: "Resources",
  can: "resources:read",
  effect: "read",
  input: z.strictObject({ resourceId: Id }),
  output: ResourceSummary.extend({ data: Json }),
});

export const connectorsContract = { list: listConnectors };
export const connectionsContract = {
  list: listConnections,
  get: getConnection,
  create: createConnection,
  test: testConnection,
  reconnect: reconnectConnection,
  startSignIn,
  finishSignIn,
  sync: syncConnection,
  disconnect: disconnectConnection,
  watch: watchConnection,
};
export const resourcesContract = { list: listResources, get: getResource };
