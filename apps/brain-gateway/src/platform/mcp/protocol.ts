/** The revision of the Model Context Protocol that is spoken, and those with a handshake that older clients still use. */
export const currentVersion = "2026-07-28";
export const handshakeVersions = ["2025-11-25", "2025-06-18", "2025-03-26"] as const;
export const supportedVersions: readonly string[] = [currentVersion, ...handshakeVersions];

/** JSON-RPC's own codes, and the two of the protocol that a server of tools comes to. */
export const rpcCodes = {
  parse: -32_700,
  invalidRequest: -32_600,
  methodNotFound: -32_601,
  invalidParams: -32_602,
  internal: -32_603,
  headerMismatch: -32_020,
  unsupportedVersion: -32_022,
} as const;

export const metaKeys = {
  version: "io.modelcontextprotocol/protocolVersion",
  capabilities: "io.modelcontextprotocol/clientCapabilities",
  client: "io.modelcontextprotocol/clientInfo",
  server: "io.modelcontextprotocol/serverInfo",
} as const;

export const serverInfo = { name: "bizosaas", title: "BizOSaaS", version: "1.0.0" } as const;

export type RpcId = string | number;

/** Why a message can't be answered with a result. */
export type RpcRefusal = { status: number; code: number; message: string; data?: unknown };

/** A request as its sender means it: headers and body agree. */
export type RpcRequest = {
  id: RpcId;
  method: string;
  params: Record<string, unknown>;
  /** Of a revision without sessions; the others begin with `initialize`. */
  isCurrent: boolean;
  /** What the client calls itself. Anybody may call themselves anything: shown, never trusted. */
  clientName: string | null;
};

export const refusal = (status: number, code: number, message: string, data?: unknown): RpcRefusal => ({
  status,
  code,
  message,
  ...(data !== undefined && { data }),
});

export const resultOf = ({ id, isCurrent }: RpcRequest, result: object) => ({
  jsonrpc: "2.0",
  id,
  result: isCurrent ? { resultType: "complete", ...result, _meta: { [metaKeys.server]: serverInfo } } : result,
});

export const errorOf = (id: RpcId | undefined, { code, message, data }: RpcRefusal) => ({
  jsonrpc: "2.0",
  ...(id !== undefined && { id }),
  error: { code, message, ...(data !== undefined && { data }) },
});
