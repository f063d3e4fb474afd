import { type Action, getConnector } from "@bizosaas/connectors";
import { Capability, type Effect, type JsonObject } from "@bizosaas/contracts";
import { type OfferedTool, offerAction, parseCall } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Services } from "../../platform/services/services.ts";
import { performAction } from "../actions/index.ts";
import { askForCall } from "../approvals/index.ts";
import { toldOfCall } from "./approval-tools.ts";
import { type McpTool, refused, type ToolAnswer, type ToolCall } from "./tool.ts";

type ConnectionRow = { id: string; connector_id: string; name: string; status: string; capabilities: unknown };

const mostConnections = 200;

const text = `
  select id, connector_id, name, status, capabilities from connection
  where tenant_id = $1 order by created_at, id limit ${mostConnections}`;

const listRows = ({ db }: Services, tenantId: string): Promise<ConnectionRow[]> =>
  db.readAsTenant<ConnectionRow>(tenantId, { name: "list-mcp-connections", text, values: [tenantId] });

const annotationsOf = (effect: Effect, isIdempotent: boolean): McpTool["annotations"] => ({
  readOnlyHint: effect === "read",
  destructiveHint: effect === "destructive",
  idempotentHint: effect === "read" || isIdempotent,
  openWorldHint: true,
});

/** At most 64 characters. The connection's own digits, not its place in a list: a name never comes to mean another one. */
export const actionToolName = (connectorId: string, actionId: string, connectionId: string): string =>
  `${`${connectorId}_${actionId}`.slice(0, 55)}_${connectionId.slice(-8)}`;

type Offer = { offered: OfferedTool; action: Action; connection: ConnectionRow };

const offerOf = ({ nodes }: Services, connection: ConnectionRow, action: Action): Offer | null => {
  const { id: connectionId, connector_id: connectorId } = connection;
  const spec = nodes.get(`action.${connectorId}.${action.id}`);
  if (!spec) return null;
  const name = actionToolName(connectorId, action.id, connectionId);
  const mode = action.effect === "read" ? "allow" : "ask";
  return { offered: offerAction(spec, { name, connectionId, mode }), action, connection };
};

/** Bound in time as well as by the caller's patience. */
const longestReadMs = 60_000;

/** What only reads answers at once, as it is at the tool now. */
const read = async ({ services, actor, correlationId, signal }: ToolCall, offer: Offer, input: JsonObject) => {
  const { tenantId } = actor;
  const { action, connection } = offer;
  const { output } = await services.effectTurns.take(tenantId, () =>
    performAction(services, {
      ...{ tenantId, actor, correlationId, input },
      ...{ connectionId: connection.id, actionId: action.id, idempotencyKey: `mcp:${uuidv7()}` },
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestReadMs)]),
    }),
  );
  return { value: output };
};

/** What writes is asked for, of everybody and each time; it is done once somebody says yes. */
const ask = async (call: ToolCall, { action, connection }: Offer, input: JsonObject): Promise<ToolAnswer> => {
  const { services, actor, clientName, correlationId } = call;
  if (connection.status === "broken") {
    return refused(`The connection ${connection.name} is broken, so nothing was asked. A person has to mend it first.`);
  }
  const approval = await askForCall(
    services,
    {
      ...{ actor, clientName, correlationId, input, target: action.target(input) },
      ...{ connectorId: connection.connector_id, connectionId: connection.id, actionId: action.id },
    },
    "en",
  );
  return toldOfCall(call, approval);
};

const asked = "A person of the organization approves each call before it is done.";

const toTool = (offer: Offer): McpTool => {
  const { offered, action, connection } = offer;
  const isRead = action.effect === "read";
  return {
    name: offered.name,
    title: `${action.title} · ${connection.name}`,
    description: [offered.description, `At “${connection.name}”.`, ...(isRead ? [] : [asked])].join(" "),
    inputSchema: offered.parameters,
    annotations: annotationsOf(action.effect, action.idempotent),
    can: isRead ? "resources:read" : "actions:ask",
    call: async (call, given) => {
      await call.services.limits.takeTenant(call.actor.tenantId);
      const parsed = parseCall(offered, given);
      if (!parsed.ok) return refused(`These arguments do not fit. ${parsed.problem}`);
      const { connectionId: _, ...input } = parsed.config;
      return (isRead ? read : ask)(call, offer, input as JsonObject);
    },
  };
};

const isHeld = (held: readonly Capability[], { capability }: Action): boolean =>
  held.find(({ id }) => id === capability)?.allowed !== false;

/** The actions of an organization's connections that their credentials allow. */
export const listActionTools = async (services: Services, tenantId: string): Promise<McpTool[]> => {
  const rows = await listRows(services, tenantId);
  return rows.flatMap((connection) => {
    const held = z.array(Capability).parse(connection.capabilities);
    const { actions } = getConnector(connection.connector_id);
    return actions
      .filter((action: Action) => isHeld(held, action))
      .flatMap((action: Action) => offerOf(services, connection, action) ?? [])
      .map(toTool);
  });
};
