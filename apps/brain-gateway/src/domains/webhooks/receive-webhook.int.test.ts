import { Problem, WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, draftStartedBy, startTestGateway, type TestGateway } from "../../testing/index.ts";

const addressPerMinute = 40;
const tenantPerMinute = 60;
let gateway: TestGateway;
let hook: { url: string; secret: string };

const call = async (name: string, input: Record<string, unknown>) => {
  const { body } = await callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() });
  return body;
};

beforeAll(async () => {
  const env = {
    RATE_LIMIT_ADDRESS_PER_MINUTE: String(addressPerMinute),
    RATE_LIMIT_TENANT_PER_MINUTE: String(tenantPerMinute),
  };
  gateway = await startTestGateway({ env });
  const draft = draftStartedBy("trigger.webhook");
  const { id: workflowId, draftRevision } = WorkflowDetail.parse(
    await call("workflows.create", { name: "Hook", draft }),
  );
  await call("workflows.publish", { workflowId, draftRevision });
  const rotated = await call("workflows.rotateWebhookSecret", { workflowId, nodeId: "start" });
  const { url, secret } = z.object({ url: z.url(), secret: z.string() }).parse(rotated);
  hook = { url: `${gateway.url}${new URL(url).pathname}`, secret };
});
afterAll(() => gateway?.close());

const deliver = async (body: string, headers: Record<string, string> = {}, url = hook.url) => {
  const authorization = `Bearer ${hook.secret}`;
  const response = await fetch(url, { method: "POST", body, headers: { authorization, ...headers } });
  const answer: unknown = await response.json();
  return { status: response.status, code: response.ok ? null : Problem.parse(answer).code };
};
const countRuns = async () => {
  const [row] = await gateway.database.asAdmin<{ n: number }>("select count(*)::int as n from run");
  return row?.n;
};

test.each([
  ["nesting that no engine can write down", "[".repeat(10_000) + "]".repeat(10_000), {}],
  ["a megabyte of brackets", "[".repeat(500_000) + "]".repeat(500_000), {}],
  ["a NUL in a text", '{"a":"\\u0000"}', {}],
  ["half of a surrogate pair", '{"a":"\\ud800"}', {}],
  ["a message id longer than an index takes", "{}", { "webhook-id": "x9".repeat(1500) }],
  ["an empty message id", "{}", { "webhook-id": "" }],
])("a delivery with %s is refused and starts nothing", async (_, body, headers) => {
  const before = await countRuns();
  expect(await deliver(body, headers)).toEqual({ status: 400, code: "invalid_input" });
  expect(await countRuns()).toBe(before);
});

test("a delivery that is no JSON is refused as such", async () => {
  expect(await deliver("{x")).toEqual({ status: 400, code: "malformed_json" });
});

test("strangers are slowed down by address, admitted senders by organization", async () => {
  const refused = () => deliver("{}", { authorization: "Bearer whsec_wrong" });
  expect(await refused()).toEqual({ status: 401, code: "unauthenticated" });
  for (let sent = 1; sent < addressPerMinute; sent += 1) await refused();
  expect(await refused()).toEqual({ status: 429, code: "rate_limited" });
  const unknown = hook.url.replace(gateway.tenant.tenantId, gateway.otherTenant.tenantId);
  expect(await deliver("{}", {}, unknown)).toEqual({ status: 429, code: "rate_limited" });
  expect(await deliver("{}")).toEqual({ status: 202, code: null });
  for (let sent = 0; sent < tenantPerMinute; sent += 1) await deliver("{}");
  expect(await deliver("{}")).toEqual({ status: 429, code: "rate_limited" });
});
