import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { Effect } from "../shared/effect.ts";
import { FormField } from "../shared/form.ts";
import { operation } from "../shared/operation.ts";
import { Id, JsonObject, Name, Timestamp } from "../shared/primitives.ts";
import { listChoices } from "./choices.ts";
import { ResourceKind } from "./kinds.ts";

/** One right at the vendor, in words. */
export const OAuthScope = z.object({ id: z.string(), label: z.string() });
export type OAuthScope = z.infer<typeof OAuthScope>;

/** Something a connector can do, as pages offer it. */
export const ConnectorAction = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  effect: Effect,
  /** The capability of a connection without which it is refused. */
  capability: z.string(),
  canUndo: z.boolean(),
  /** The kind of record it works on and the field that names the record; a null field makes a new one. */
  subject: z.object({ kind: ResourceKind, field: z.string().nullable() }).nullable(),
  /** Fields of the record as it leaves them: where a record has them so, it would change nothing. */
  leaves: JsonObject.optional(),
  fields: z.array(FormField),
});
export type ConnectorAction = z.infer<typeof ConnectorAction>;

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
  actions: z.array(ConnectorAction),
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

const ConnectionStatus = z.enum(["connected", "limited", "broken"]);

/** What else a connection's password opens, as it was found when that was last looked at. */
export const ConnectionSibling = z.object({
  connectorId: z.string(),
  connectorName: z.string(),
  presence: z
    .enum(["active", "inactive", "absent", "hidden", "unknown"])
    .describe("Hidden: not active, and this user may not see whether it is installed. Unknown: the look failed."),
  /** What of the same connection's actions switches it on; null where that isn't what is missing. */
  switchOn: z.object({ actionId: z.string(), input: JsonObject }).nullable(),
  /** Why it was not opened although it is there. */
  reason: z.string().nullable(),
  /** Null until it is opened. */
  connection: z
    .object({
      id: Id,
      name: z.string(),
      status: ConnectionStatus,
      statusReason: z.string().nullable(),
      capabilities: z.array(Capability),
    })
    .nullable(),
});
export type ConnectionSibling = z.infer<typeof ConnectionSibling>;

export const Connection = z.object({
  id: Id,
  connectorId: z.string(),
  connectorName: z.string(),
  name: z.string(),
  status: ConnectionStatus,
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
  /** Whose credentials it uses; null where it has its own. */
  openedBy: z.object({ id: Id, name: z.string() }).nullable(),
  siblings: z.array(ConnectionSibling).describe("What else its own credentials open."),
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
/** Looks again whether the other tool is there and takes the same credentials; one that is open is mended. */
export const openSibling = operation({
  method: "POST",
  path: "/v1/connections/{connectionId}/siblings/{connectorId}",
  summary: "Connect another tool by the credentials of a connection",
  tag: "Connections",
  can: "connections:manage",
  effect: "write",
  audit: "connection.open_sibling",
  input: z.strictObject({ connectionId: Id, connectorId: z.string().max(60) }),
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
    /** Names of what was opened by its credentials, and ended with them. */
    siblings: z.array(z.string()),
    isRevoked: z
      .boolean()
      .nullable()
      .describe("Whether the vendor was told; null where it gave no sign-in, or another connection uses the same one."),
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

export const connectorsContract = { list: listConnectors };
export const connectionsContract = {
  list: listConnections,
  get: getConnection,
  listChoices,
  create: createConnection,
  test: testConnection,
  reconnect: reconnectConnection,
  openSibling,
  startSignIn,
  finishSignIn,
  sync: syncConnection,
  disconnect: disconnectConnection,
  watch: watchConnection,
};
