import { AiKey } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AiServer, startAiServer } from "../../platform/ai/fixtures/index.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { generateForRun } from "./index.ts";

let ai: AiServer;
let gateway: TestGateway;
let tenantId: string;

beforeAll(async () => {
  ai = await startAiServer({ keys: { "sk-soon-revoked-0001": "ok", "sk-long-valid-key-9876": "ok" } });
  gateway = await startTestGateway({
    env: {
      EGRESS_ALLOWED_HOSTS: new URL(ai.url).host,
      OPENAI_BASE_URL: ai.baseUrls.openai,
      ANTHROPIC_BASE_URL: ai.baseUrls.anthropic,
      OPENROUTER_BASE_URL: ai.baseUrls.openrouter,
    },
  });
  tenantId = gateway.tenant.tenantId;
});
afterAll(async () => {
  await gateway?.close();
  await ai?.close();
});

const call = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.admin.token() });
const create = (provider: string, form: Record<string, unknown>) =>
  call("aiKeys.create", { provider, name: "Writing", form });
const count = async () => {
  const [row] = await gateway.database.asAdmin<{ n: string }>("select count(*) as n from ai_key");
  return Number(row?.n);
};

test.each([
  ["openai", { apiKey: "sk-valid" }],
  ["anthropic", { apiKey: "sk-ant-valid" }],
  ["openrouter", { apiKey: "sk-or-valid" }],
])("a working %s key is checked at its provider and saved without ever being shown again", async (provider, form) => {
  const from = ai.requests.length;
  const { status, body, problem } = await create(provider, form);
  expect(status, JSON.stringify(problem)).toBe(200);
  expect(ai.requests.slice(from).some(({ key }) => key === form.apiKey)).toBe(true);
  expect(AiKey.parse(body)).toMatchObject({ provider, status: "valid", createdByName: "Robin Vale", lastUsedAt: null });
  const listed = await call("aiKeys.list", {});
  expect(JSON.stringify([body, listed.body])).not.toContain(form.apiKey);
});

test("only the end of a long key is kept in the clear, also in the audit", async () => {
  const apiKey = "sk-long-valid-key-9876";
  expect((await create("openai", { apiKey })).body).toMatchObject({ lastFour: "9876" });
  const dump = await gateway.database.asAdmin<{ text: string }>(`
    select string_agg(x, ' ') as text from (
      select row_to_json(k)::text as x from ai_key k union all select row_to_json(a)::text from audit_entry a
      union all select encode(ciphertext, 'escape') from ai_key_secret) all_rows`);
  expect(dump[0]?.text).toContain("9876");
  expect(dump[0]?.text).not.toContain(apiKey);
});

test.each([
  ["sk-wrong", "credential_rejected", "refused this key"],
  ["sk-ant-api03-not-here", "credential_rejected", "Anthropic"],
  ["sk-server-error", "upstream_failed", "could not be checked"],
])("the key %s answers %s and is not saved", async (apiKey, code, sentence) => {
  const before = await count();
  const { problem } = await create("openai", { apiKey });
  expect(problem).toMatchObject({ code, detail: expect.stringContaining(sentence) });
  expect(await count()).toBe(before);
});

test("a key without credit is saved as limited, with the reason", async () => {
  const { body } = await create("openrouter", { apiKey: "sk-no-credit" });
  expect(body).toMatchObject({ status: "limited", statusReason: expect.stringContaining("credit") });
});

test("a tenant's own server inside the private network is refused before a byte is sent", async () => {
  const from = ai.requests.length;
  const { problem } = await create("openai_compatible", { baseUrl: "http://127.0.0.1:4903/v1", apiKey: "sk-valid" });
  expect(problem?.code).toBe("address_refused");
  expect(ai.requests.length).toBe(from);
});

test("an allowed server of the tenant's own works, and mistakes in the form are named by field", async () => {
  const { status } = await create("openai_compatible", { baseUrl: ai.baseUrls.openai_compatible, apiKey: "sk-valid" });
  expect(status).toBe(200);
  const { problem } = await create("openai_compatible", { baseUrl: "ftp://x", extra: 1 });
  expect(problem?.fields?.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["form.baseUrl", "form.apiKey", "form.extra"]),
  );
});

test("the models offered are those that hold a conversation", async () => {
  const { id } = AiKey.parse((await create("openai", { apiKey: "sk-valid" })).body);
  const { body } = await call("aiKeys.listModels", { aiKeyId: id });
  const ids = (body as { items: { id: string }[] }).items.map((model) => model.id);
  expect(ids).toContain("gpt-4o-mini");
  expect(ids).not.toContain("text-embedding-3-small");
});

const generate = (aiKeyId: string, runId: string) =>
  generateForRun(gateway.services, {
    ...{ tenantId, runId, nodeId: "write", aiKeyId, model: "gpt-4o-mini", correlationId: "test" },
    system: "Be brief.",
    prompt: "Write a two-sentence summary:\n\nBees make honey. They live in hives. A hive has one queen.",
    signal: new AbortController().signal,
  });

test("a run's text counts its tokens and cost on the key", async () => {
  const { id } = AiKey.parse((await create("openai", { apiKey: "sk-valid" })).body);
  const runId = await makeRun(gateway.services.db, gateway.tenant);
  const result = await generate(id, runId);
  expect(result).toMatchObject({ text: "Bees make honey. They live in hives." });
  expect(result.costMicros).toBeGreaterThan(0);
  const usage = await gateway.database.asAdmin("select * from ai_usage where run_id = $1", [runId]);
  expect(usage).toEqual([
    expect.objectContaining({
      ...{ ai_key_id: id, node_id: "write", model: "gpt-4o-mini", is_priced: true },
      output_tokens: result.usage.outputTokens,
      cost_micros: String(result.costMicros),
    }),
  ]);
  const listed = (await call("aiKeys.list", {})).body as { items: AiKey[] };
  expect(listed.items.find((key) => key.id === id)?.lastUsedAt).not.toBeNull();
});

test("a key that is revoked while in use is shown as refused", async () => {
  const apiKey = "sk-soon-revoked-0001";
  const { id } = AiKey.parse((await create("openai", { apiKey })).body);
  const runId = await makeRun(gateway.services.db, gateway.tenant);
  ai.setBehaviour(apiKey, "limited");
  await expect(generate(id, runId)).rejects.toMatchObject({ code: "credential_rejected" });
  const tested = await call("aiKeys.test", { aiKeyId: id });
  const listed = (await call("aiKeys.list", {})).body as { items: AiKey[] };
  expect(listed.items.find((key) => key.id === id)).toMatchObject({ status: "limited" });
  expect(tested.body).toMatchObject({ status: "limited", statusReason: expect.stringContaining("permissions") });
});

test("the providers' forms mark their keys as secret", async () => {
  const { body } = await call("aiProviders.list", {});
  const { items } = body as { items: { id: string; form: { name: string; secret: boolean }[] }[] };
  expect(items.map(({ id }) => id)).toEqual(["openai", "anthropic", "openrouter", "openai_compatible"]);
  for (const { form } of items) expect(form.find(({ name }) => name === "apiKey")?.secret).toBe(true);
});
