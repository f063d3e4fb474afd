import { expect, test } from "vitest";
import { readMessage } from "./read-message.ts";

const meta = (changes: Record<string, unknown> = {}) => ({
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
  "io.modelcontextprotocol/clientInfo": { name: "Desk\n assistant", version: "1" },
  ...changes,
});
const call = (changes: Record<string, unknown> = {}) => ({
  jsonrpc: "2.0",
  id: 7,
  method: "tools/call",
  params: { name: "list_runs", arguments: {}, _meta: meta() },
  ...changes,
});
const headers = (changes: Record<string, string | undefined> = {}) => ({
  "mcp-protocol-version": "2026-07-28",
  "mcp-method": "tools/call",
  "mcp-name": "list_runs",
  ...changes,
});
const codeOf = (given: Record<string, string | undefined>, body: unknown) => {
  const read = readMessage(given, body);
  return read.kind === "refused" ? [read.refusal.status, read.refusal.code] : read.kind;
};

test("a request whose headers say what its body says is taken, and its client's name is one line", () => {
  expect(readMessage(headers(), call())).toMatchObject({
    kind: "request",
    request: { id: 7, method: "tools/call", isCurrent: true, clientName: "Desk assistant" },
  });
  const encoded = `=?base64?${Buffer.from("list_runs").toString("base64")}?=`;
  expect(codeOf(headers({ "mcp-name": encoded }), call())).toBe("request");
});

test("headers that are missing or say something else than the body are refused", () => {
  for (const name of ["mcp-protocol-version", "mcp-method", "mcp-name"]) {
    expect(codeOf(headers({ [name]: undefined }), call()), name).toEqual([400, -32_020]);
  }
  expect(codeOf(headers({ "mcp-protocol-version": "2025-11-25" }), call())).toEqual([400, -32_020]);
  expect(codeOf(headers({ "mcp-method": "tools/list" }), call())).toEqual([400, -32_020]);
  expect(codeOf(headers({ "mcp-name": "get_run" }), call())).toEqual([400, -32_020]);
});

test("an older revision needs no headers, but what it sends of them must agree", () => {
  const old = call({ params: { name: "list_runs" } });
  expect(codeOf({}, old)).toBe("request");
  expect(codeOf({ "mcp-protocol-version": "2025-06-18" }, old)).toBe("request");
  expect(codeOf({ "mcp-name": "get_run" }, old)).toEqual([400, -32_020]);
});

test("a revision that nobody knows is refused with those that are spoken", () => {
  const read = readMessage({ "mcp-protocol-version": "1900-01-01" }, call({ params: {} }));
  expect(read).toMatchObject({
    refusal: { status: 400, code: -32_022, data: { supported: expect.arrayContaining(["2026-07-28"]) } },
  });
});

test("a request without its fields of the protocol, a batch, an answer and a null id are refused", () => {
  const { "io.modelcontextprotocol/clientCapabilities": _, ...incomplete } = meta();
  expect(codeOf(headers(), call({ params: { name: "list_runs", _meta: incomplete } }))).toEqual([400, -32_602]);
  const bodies = [
    [call()],
    { jsonrpc: "2.0", id: 1, result: {} },
    call({ id: null }),
    call({ id: undefined }),
    null,
    "x",
  ];
  for (const body of bodies) expect(codeOf(headers(), body)).toEqual([400, -32_600]);
});

test("a notification is no request", () => {
  expect(codeOf({}, { jsonrpc: "2.0", method: "notifications/initialized" })).toBe("notification");
});
