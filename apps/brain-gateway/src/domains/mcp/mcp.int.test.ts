import { startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import type { TenantPermission } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectWordPress } from "../../testing/connect-wordpress.ts";
import { startTestGateway, type TestGateway, type TestTenant } from "../../testing/index.ts";
import { connectMcp, makeOwnersKey } from "../../testing/mcp-client.ts";

let site: WordPressSite;
let gateway: TestGateway;
let connectionId: string;
let key: string;

const reads: TenantPermission[] = ["organization:read", "connections:read", "resources:read", "runs:read"];

const keyOf = async (rights: TenantPermission[], tenant: TestTenant = gateway.tenant) =>
  (await makeOwnersKey(gateway, tenant, rights)).secret;

beforeAll(async () => {
  site = await startWordPress();
  gateway = await startTestGateway({ env: { EGRESS_ALLOWED_HOSTS: site.host, RATE_LIMIT_ADDRESS_PER_MINUTE: "5000" } });
  connectionId = await connectWordPress(gateway, gateway.tenant, site);
  key = await keyOf(reads);
});
afterAll(async () => {
  await gateway?.close();
  await site?.stop();
});

const connect = (secret: string, mode?: "auto" | "legacy") => connectMcp(gateway, secret, mode);

const meta = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
};
const call = (name: string, given: object = {}) => ({
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name, arguments: given, _meta: meta },
});
const post = (body: unknown, headers: Record<string, string> = {}, secret: string | null = key) =>
  fetch(`${gateway.url}/mcp`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      "mcp-protocol-version": "2026-07-28",
      "mcp-method": "tools/call",
      "mcp-name": "list_connections",
      ...(secret !== null && { authorization: `Bearer ${secret}` }),
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

describe.each(["auto", "legacy"] as const)("the official client (%s)", (mode) => {
  it("lists the tools that the key opens, with inputs and hints, and calls one", async () => {
    const client = await connect(key, mode);
    const { tools } = await client.listTools();
    const getPost = `wordpress_get_post_${connectionId.slice(-8)}`;
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        getPost,
        "get_record",
        "list_connections",
        "list_records",
        "list_runs",
        "search_records",
      ]),
    );
    expect(tools.every(({ name }) => /^[\w-]{1,64}$/.test(name))).toBe(true);
    expect(tools.find(({ name }) => name === getPost)).toMatchObject({
      annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true },
      inputSchema: { type: "object", required: ["postId"] },
    });
    const post = await site.createPost({ title: "Bees", content: "<p>Honey.</p>", status: "publish" });
    const read = await client.callTool({ name: getPost, arguments: { postId: String(post.id) } });
    expect(read).toMatchObject({ isError: false, structuredContent: { title: "Bees" } });
    const listed = await client.callTool({ name: "list_connections", arguments: {} });
    expect(listed.structuredContent).toMatchObject({ items: [{ id: connectionId }] });
    await client.close();
  });
});

it("keeps what the key's rights don't open out of the list, and refuses it by name", async () => {
  const client = await connect(await keyOf(["organization:read"]));
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(["search_records"]);
  const refused = await client.callTool({ name: "list_runs", arguments: {} });
  expect(refused).toMatchObject({ isError: true, structuredContent: { code: "forbidden" } });
  await client.close();
});

it("tells what is wrong with an input, and of a tool that there is not", async () => {
  const wrong = await (await post(call("list_connections", { nonsense: 1 }))).json();
  expect(wrong).toMatchObject({ result: { isError: true, structuredContent: { fields: [{ path: "nonsense" }] } } });
  const unknown = await post(call("drop_everything"), { "mcp-name": "drop_everything" });
  expect([unknown.status, await unknown.json()]).toMatchObject([200, { error: { code: -32_602 } }]);
});

it("shows another organization's key neither tools nor records of this one", async () => {
  const other = await connect(await keyOf(reads, gateway.otherTenant));
  const { tools } = await other.listTools();
  expect(JSON.stringify(tools)).not.toContain(connectionId.slice(-8));
  expect((await other.callTool({ name: "list_connections", arguments: {} })).structuredContent).toEqual({ items: [] });
  await other.close();
  const name = `wordpress_get_post_${connectionId.slice(-8)}`;
  const foreign = await post(call(name), { "mcp-name": name }, await keyOf(reads, gateway.otherTenant));
  expect(await foreign.json()).toMatchObject({ error: { code: -32_602, message: `Unknown tool: ${name}` } });
});

it("gives 1,000 wrong tokens nothing but how to sign in", async () => {
  const portalToken = await gateway.tenant.people.owner.token();
  const last = key.at(-1) === "a" ? "b" : "a";
  const foreignSecret = `${(await keyOf(reads)).slice(0, -10)}${"x".repeat(10)}`;
  const kinds = ["", "nonsense", `${key.slice(0, -1)}${last}`, portalToken, foreignSecret, "bz_live_"];
  const statuses = new Set<number>();
  for (let at = 0; at < 1000; at += 25) {
    const batch = Array.from({ length: 25 }, (_, n) => post(call("list_connections"), {}, kinds[(at + n) % 6] ?? null));
    for (const response of await Promise.all(batch)) {
      statuses.add(response.status);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      expect(await response.text()).not.toContain(connectionId);
    }
  }
  expect([...statuses]).toEqual([401]);
  expect((await post(call("list_connections"), {}, null)).status).toBe(401);
});

it("refuses pages of other origins, and takes its own", async () => {
  const body = call("list_connections");
  expect((await post(body, { origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await post(body, { origin: "null" })).status).toBe(403);
  const own = new URL(gateway.services.env.CLIENT_PORTAL_URL).origin;
  expect((await post(body, { origin: own })).status).toBe(200);
});

it("refuses headers that say something else than the body, before anything is done", async () => {
  const response = await post(call("list_connections"), { "mcp-name": "get_run" });
  expect([response.status, await response.json()]).toMatchObject([400, { id: 1, error: { code: -32_020 } }]);
});

it("answers what is no request of the protocol by its rules", async () => {
  const of = async (response: Response) => [response.status, ((await response.json()) as { error: object }).error];
  expect(await of(await post("{"))).toMatchObject([400, { code: -32_700 }]);
  expect(await of(await post([call("list_connections")]))).toMatchObject([400, { code: -32_600 }]);
  const unknown = { ...call("list_connections"), method: "resources/list" };
  expect(await of(await post(unknown, { "mcp-method": "resources/list" }))).toMatchObject([404, { code: -32_601 }]);
  expect((await post(`{"a":"${"x".repeat(1_100_000)}"}`)).status).toBe(413);
  expect((await post("a=1", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
  const told = await post({ jsonrpc: "2.0", method: "notifications/initialized" });
  expect([told.status, await told.text()]).toEqual([202, ""]);
  for (const method of ["GET", "DELETE"]) {
    const response = await fetch(`${gateway.url}/mcp`, { method, headers: { authorization: `Bearer ${key}` } });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  }
});

it("lists page by page where there are more tools than a page holds, and refuses a cursor that it did not give", async () => {
  const of = (cursor: string) => ({
    ...{ jsonrpc: "2.0", id: 1, method: "tools/list" },
    params: { cursor, _meta: meta },
  });
  const after = Buffer.from(JSON.stringify("list_runs")).toString("base64url");
  const rest = (await (await post(of(after), { "mcp-method": "tools/list" })).json()) as {
    result: { tools: { name: string }[]; ttlMs: number };
  };
  expect(rest.result.tools[0]?.name).toBe("search_records");
  const wrong = await post(of("nonsense"), { "mcp-method": "tools/list" });
  expect(await wrong.json()).toMatchObject({ error: { code: -32_602 } });
});

it("counts each call against the organization and the key", async () => {
  const limited = await startTestGateway({ env: { RATE_LIMIT_TENANT_PER_MINUTE: "2" } });
  const { secret } = await makeOwnersKey(limited, limited.tenant, reads);
  const ask = () =>
    fetch(`${limited.url}/mcp`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
    });
  expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
  const third = await ask();
  expect([third.status, Number(third.headers.get("retry-after")) > 0]).toEqual([429, true]);
  await limited.close();
});
