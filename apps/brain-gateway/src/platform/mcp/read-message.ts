import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import {
  currentVersion,
  handshakeVersions,
  metaKeys,
  type RpcId,
  type RpcRefusal,
  type RpcRequest,
  refusal,
  rpcCodes,
  supportedVersions,
} from "./protocol.ts";

export type ReadMessage =
  | { kind: "request"; request: RpcRequest }
  | { kind: "notification" }
  | { kind: "refused"; id: RpcId | undefined; refusal: RpcRefusal };

const Id = z.union([z.string().max(200), z.int()]);
const Message = z.object({
  jsonrpc: z.literal("2.0"),
  id: Id.optional(),
  method: z.string().min(1).max(200),
  params: z.record(z.string(), z.unknown()).optional(),
});
const ClientInfo = z.object({ name: z.string().trim().min(1) });

/** Where a request says what it is about, which its header must say too. */
const namedBy: Readonly<Record<string, string>> = {
  "tools/call": "name",
  "prompts/get": "name",
  "resources/read": "uri",
};

const mismatch = (message: string) => refusal(400, rpcCodes.headerMismatch, `Header mismatch: ${message}`);
const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** A value that no plain header can carry is sent as `=?base64?…?=`. */
const decoded = (header: string): string => {
  const encoded = /^=\?base64\?([A-Za-z0-9+/]*={0,2})\?=$/.exec(header)?.[1];
  return encoded === undefined ? header : Buffer.from(encoded, "base64").toString("utf8");
};

type Version = { isCurrent: boolean } | RpcRefusal;

/** Which revision a request speaks. Without a header and a field, it is one from before there were any. */
const versionOf = (header: string | undefined, meta: Record<string, unknown>): Version => {
  const stated = textOf(meta[metaKeys.version]);
  if (stated !== undefined && header === undefined) return mismatch("MCP-Protocol-Version is missing.");
  if (stated !== undefined && stated !== header) {
    return mismatch(`MCP-Protocol-Version is '${header}', but the body says '${stated}'.`);
  }
  const version = header ?? handshakeVersions.at(-1);
  if (!supportedVersions.includes(String(version))) {
    const data = { supported: supportedVersions, requested: version };
    return refusal(400, rpcCodes.unsupportedVersion, "Unsupported protocol version", data);
  }
  if (version !== currentVersion) return { isCurrent: false };
  const missing = [metaKeys.version, metaKeys.capabilities].find((key) => meta[key] === undefined);
  if (missing === undefined) return { isCurrent: true };
  return refusal(400, rpcCodes.invalidParams, `Invalid params: _meta lacks ${missing}.`);
};

type Named = { method: string; params: Record<string, unknown>; isCurrent: boolean };

/** A gateway before us may have decided by the headers: what they say has to be what is done. */
const disagreement = (headers: IncomingHttpHeaders, { method, params, isCurrent }: Named): RpcRefusal | null => {
  const said = textOf(headers["mcp-method"]);
  if (said === undefined && isCurrent) return mismatch("Mcp-Method is missing.");
  if (said !== undefined && said !== method) return mismatch(`Mcp-Method is '${said}', but the body says '${method}'.`);
  const field = namedBy[method];
  if (field === undefined) return null;
  const name = textOf(headers["mcp-name"]);
  if (name === undefined && isCurrent) return mismatch("Mcp-Name is missing.");
  if (name === undefined || decoded(name) === params[field]) return null;
  return mismatch(`Mcp-Name is '${name}', but the body names something else.`);
};

const isRefusal = (version: Version): version is RpcRefusal => "code" in version;

const clientNameOf = (meta: Record<string, unknown>, headers: IncomingHttpHeaders): string | null => {
  const given = ClientInfo.safeParse(meta[metaKeys.client]);
  const name = given.success ? given.data.name : textOf(headers["user-agent"]);
  // What people are shown of it: one line, no controls.
  return name === undefined
    ? null
    : name
        .replaceAll(/[\p{C}\s]+/gu, " ")
        .trim()
        .slice(0, 80) || null;
};

/** One message of the body, with its headers. Sends nothing back for what is no request. */
export const readMessage = (headers: IncomingHttpHeaders, body: unknown): ReadMessage => {
  const refuse = (id: RpcId | undefined, why: RpcRefusal): ReadMessage => ({ kind: "refused", id, refusal: why });
  const parsed = Message.safeParse(body);
  if (!parsed.success) {
    const given = Id.safeParse((body as { id?: unknown } | null)?.id);
    return refuse(given.data, refusal(400, rpcCodes.invalidRequest, "Send one JSON-RPC 2.0 request as the body."));
  }
  const { id, method, params = {} } = parsed.data;
  if (id === undefined) {
    if (method.startsWith("notifications/")) return { kind: "notification" };
    return refuse(id, refusal(400, rpcCodes.invalidRequest, "A request needs an id."));
  }
  const meta = z.record(z.string(), z.unknown()).safeParse(params["_meta"]).data ?? {};
  const version = versionOf(textOf(headers["mcp-protocol-version"]), meta);
  if (isRefusal(version)) return refuse(id, version);
  const disagreed = disagreement(headers, { method, params, isCurrent: version.isCurrent });
  if (disagreed) return refuse(id, disagreed);
  const { isCurrent } = version;
  return { kind: "request", request: { id, method, params, isCurrent, clientName: clientNameOf(meta, headers) } };
};
