import { z } from "zod";
import { readCursor } from "../../platform/http/page-cursor.ts";
import type { ApiKeyActor } from "../../platform/identity/actor.ts";
import { permissionsOf } from "../../platform/identity/authorize.ts";
import type { Services } from "../../platform/services/services.ts";
import { listActionTools } from "./action-tools.ts";
import { approvalTools } from "./approval-tools.ts";
import { recordTools } from "./record-tools.ts";
import type { McpTool } from "./tool.ts";

const pageSize = 100;
/** How long a client may go by what it was told; a connection that is made shows up within this time. */
const ttlMs = 60_000;
const Cursor = z.string().max(64);

const byName = (one: McpTool, other: McpTool): number => (one.name < other.name ? -1 : 1);

const ownTools: readonly McpTool[] = [...recordTools, ...approvalTools];

/** All tools that a key's rights open, in an order that stays. */
const toolsOf = async (services: Services, actor: ApiKeyActor): Promise<McpTool[]> => {
  const rights = permissionsOf(actor);
  const all = [...ownTools, ...(await listActionTools(services, actor.tenantId))];
  return all.filter(({ can }) => rights.includes(can)).sort(byName);
};

export const listTools = async (services: Services, actor: ApiKeyActor, cursor: string | undefined) => {
  const after = cursor === undefined ? "" : readCursor(Cursor, cursor);
  const rest = (await toolsOf(services, actor)).filter(({ name }) => name > after);
  const shown = rest.slice(0, pageSize);
  const last = rest.length > pageSize ? shown.at(-1) : undefined;
  return {
    tools: shown.map(({ call: _, can: __, ...tool }) => tool),
    ...(last && { nextCursor: Buffer.from(JSON.stringify(last.name)).toString("base64url") }),
    ...{ ttlMs, cacheScope: "private" },
  };
};

/** The tool of a name, whether or not the key's rights open it: that is told by the tool. Null where there is none. */
export const findTool = async (services: Services, actor: ApiKeyActor, name: string): Promise<McpTool | null> => {
  const own = ownTools.find((tool) => tool.name === name);
  if (own) return own;
  return (await listActionTools(services, actor.tenantId)).find((tool) => tool.name === name) ?? null;
};
