import { AppError } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type AiServer, startAiServer } from "./fixtures/index.ts";
import { type GenerateTextInput, generateText } from "./generate-text.ts";
import type { AiProviderId } from "./providers.ts";

let server: AiServer;
beforeAll(async () => {
  server = await startAiServer({ keys: { "sk-moved": "redirect" } });
});
afterAll(() => server.close());

const keys: Record<AiProviderId, string> = {
  openai: "sk-valid",
  anthropic: "sk-ant-valid",
  openrouter: "sk-or-valid",
  openai_compatible: "sk-valid",
};
const prompt = "Write a two-sentence summary:\n\nBees make honey. They live in hives. A hive has one queen.";
const summary = "Bees make honey. They live in hives.";

const run = (provider: AiProviderId, model: string, input: Partial<GenerateTextInput> = {}, apiKey = keys[provider]) =>
  generateText({ credential: { provider, apiKey }, model, prompt, ...input }, { fetch, baseUrls: server.baseUrls });

test.each([
  ["openai", "gpt-4o-mini", "catalogue", true],
  ["anthropic", "claude-sonnet-4-6", "catalogue", true],
  ["openrouter", "openai/gpt-4o-mini", "provider", false],
  ["openai_compatible", "local-writer", "price_unknown", true],
] as const)(
  "%s streams the text, counts its tokens and says what it cost",
  async (provider, model, basis, isEstimate) => {
    const deltas: string[] = [];
    const result = await run(provider, model, { onDelta: (delta) => void deltas.push(delta), system: "Be brief." });
    expect(deltas.length).toBeGreaterThan(5);
    expect(deltas.join("")).toBe(summary);
    expect(result).toMatchObject({ text: summary, finishReason: "stop", provider, model });
    expect(result.usage.outputTokens).toBe(9);
    expect(result.usage.inputTokens).toBeGreaterThan(15);
    expect(result).toMatchObject({ costBasis: basis, costIsEstimate: isEstimate });
    expect(result.costMicros > 0).toBe(basis !== "price_unknown");
    expect(Number.isInteger(result.costMicros)).toBe(true);
  },
);

test("the system text and limits reach the provider", async () => {
  const from = server.requests.length;
  const result = await run("openai", "gpt-4o-mini", { system: "Be brief.", maxOutputTokens: 2, temperature: 0.2 });
  expect(result).toMatchObject({ text: "Bees make", finishReason: "length" });
  expect(server.requests[from]?.body).toMatchObject({
    temperature: 0.2,
    messages: [{ role: "system", content: "Be brief." }, { role: "user" }],
  });
});

test("missing usage is said, not made up", async () => {
  const result = await run("openai", "no-usage-model");
  expect(result).toMatchObject({ text: summary, costMicros: 0, costIsEstimate: true, costBasis: "usage_unknown" });
});

test.each([
  ["openai", "gpt-4o-mini", "sk-wrong", "credential_rejected"],
  ["openai", "gpt-4o-mini", "sk-limited", "credential_rejected"],
  ["openai", "gpt-4o-mini", "sk-no-credit", "budget_exceeded"],
  ["openai", "gpt-4o-mini", "sk-moved", "upstream_failed"],
  ["anthropic", "claude-sonnet-4-6", "sk-moved", "upstream_failed"],
  ["openai", "no-such-model", "sk-valid", "upstream_failed"],
  ["openai", "html-model", "sk-valid", "upstream_failed"],
  ["openai", "overloaded-model", "sk-valid", "upstream_failed"],
  ["openai", "error-in-stream-model", "sk-valid", "upstream_failed"],
  ["openai", "cut-model", "sk-valid", "upstream_failed"],
  ["openai", "cut-clean-model", "sk-valid", "upstream_failed"],
  ["anthropic", "claude-sonnet-4-6", "sk-ant-wrong", "credential_rejected"],
  ["anthropic", "claude-sonnet-4-6", "sk-no-credit", "budget_exceeded"],
  ["anthropic", "overloaded-model", "sk-ant-valid", "upstream_failed"],
  ["anthropic", "error-in-stream-model", "sk-ant-valid", "upstream_failed"],
  ["anthropic", "cut-model", "sk-ant-valid", "upstream_failed"],
  ["anthropic", "cut-clean-model", "sk-ant-valid", "upstream_failed"],
  ["openrouter", "openai/gpt-4o-mini", "sk-or-wrong", "credential_rejected"],
  ["openrouter", "cut-clean-model", "sk-or-valid", "upstream_failed"],
  ["openrouter", "error-in-stream-model", "sk-or-valid", "upstream_failed"],
  ["openai_compatible", "gpt-4o-mini", "sk-wrong", "credential_rejected"],
  ["openai_compatible", "cut-model", "sk-valid", "upstream_failed"],
  ["openai_compatible", "cut-clean-model", "sk-valid", "upstream_failed"],
  ["openai_compatible", "error-in-stream-model", "sk-valid", "upstream_failed"],
] as const)("%s with %s and %s fails as %s, once", async (provider, model, key, code) => {
  const from = server.requests.length;
  const failure = await run(provider, model, {}, key).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "AppError", code, message: expect.stringMatching(/^\S.{15,}[.”]$/) });
  expect(JSON.stringify([failure, String((failure as Error).cause)])).not.toContain("Bees");
  expect(server.requests.length - from).toBe(1);
});

test("a rate limit carries the provider's waiting time", async () => {
  await expect(run("openai", "rate-limited-model")).rejects.toMatchObject({
    code: "rate_limited",
    retryAfterSeconds: 7,
  });
});

test("the deadline ends a silent call and a slow stream alike", async () => {
  for (const model of ["hang-model", "slow-model"]) {
    await expect(run("openai", model, { deadlineMs: 120 })).rejects.toMatchObject({ code: "upstream_timeout" });
  }
});

test("a cancel stops the stream at the provider and rejects with the caller's reason", async () => {
  const cancel = new AbortController();
  const from = server.requests.length;
  const reason = new Error("the run was cancelled");
  const answer = run("openai", "slow-model", { signal: cancel.signal, onDelta: () => cancel.abort(reason) });
  await expect(answer).rejects.toBe(reason);
  await vi.waitFor(() => expect(server.requests[from]?.outcome).toBe("client_left"));
});

test("a failure of the caller's own listener comes through as it is", async () => {
  const failure = new Error("the event store is away");
  await expect(run("openai", "gpt-4o-mini", { onDelta: () => Promise.reject(failure) })).rejects.toBe(failure);
});

test("a refusal by the egress keeps its code and sentence", async () => {
  const refusing: typeof fetch = () => Promise.reject(new AppError("address_refused", "This address is private."));
  const credential = { provider: "openai_compatible", apiKey: "k", baseUrl: "http://10.0.0.1/v1" } as const;
  const answer = generateText({ credential, model: "m", prompt: "Hi" }, { fetch: refusing });
  await expect(answer).rejects.toMatchObject({ code: "address_refused", message: "This address is private." });
});
