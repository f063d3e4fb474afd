import { AppError } from "@bizosaas/contracts";
import { afterEach, expect, test } from "vitest";
import { type AiServer, type AiServerOptions, startAiServer } from "./fixtures/index.ts";
import type { AiProviderId } from "./providers.ts";
import { type KeyVerdict, validateKey } from "./validate-key.ts";

const servers: AiServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const serverWith = async (options: AiServerOptions = {}): Promise<AiServer> => {
  const server = await startAiServer(options);
  servers.push(server);
  return server;
};

const check = (server: AiServer, provider: AiProviderId, apiKey: string, timeoutMs = 5_000): Promise<KeyVerdict> =>
  validateKey({ provider, apiKey }, { fetch, baseUrls: server.baseUrls, timeoutMs });

const verdicts: [AiProviderId, string, KeyVerdict["outcome"], string | undefined][] = [
  ["openai", "sk-valid", "valid", undefined],
  ["openai", "  sk-valid\n", "valid", undefined],
  ["openai", "sk-wrong", "invalid", "rejected"],
  ["openai", "sk-limited", "limited", "no_permission"],
  ["openai", "sk-rate-limited", "unknown", "unreachable"],
  ["openai", "sk-server-error", "unknown", "unreachable"],
  ["anthropic", "sk-ant-valid", "valid", undefined],
  ["anthropic", "sk-ant-wrong", "invalid", "rejected"],
  ["anthropic", "sk-limited", "limited", "no_permission"],
  ["anthropic", "sk-overloaded", "unknown", "unreachable"],
  ["openrouter", "sk-or-valid", "valid", undefined],
  ["openrouter", "sk-or-wrong", "invalid", "rejected"],
  ["openrouter", "sk-no-credit", "limited", "no_credit"],
  ["openrouter", "sk-or-manages", "limited", "no_permission"],
  ["openrouter", "sk-or-old", "invalid", "rejected"],
  ["openai_compatible", "sk-valid", "valid", undefined],
  ["openai_compatible", "sk-wrong", "invalid", "rejected"],
  ["openai_compatible", "sk-limited", "limited", "no_permission"],
  ["openai_compatible", "sk-moved", "unknown", "unreachable"],
  ["openai_compatible", "sk-html", "unknown", "unreachable"],
];

test.each(verdicts)("%s says of %j: %s %s", async (provider, key, outcome, reason) => {
  const server = await serverWith({
    keys: {
      "sk-overloaded": "overloaded",
      "sk-or-manages": "management",
      "sk-or-old": "expired",
      "sk-moved": "redirect",
      "sk-html": "html",
    },
  });
  const verdict = await check(server, provider, key);
  expect(verdict).toMatchObject({ outcome, ...(reason && { reason }) });
  expect(verdict.message).toMatch(/^\S.{15,}\.$/);
  expect(verdict.message).not.toContain(key.trim());
});

test("OpenRouter's public model list is never taken as proof", async () => {
  const server = await serverWith();
  await check(server, "openrouter", "sk-or-wrong");
  expect(server.requests.map(({ path }) => path)).toEqual(["/api/v1/key"]);
});

test("a redirect is not followed, so the key stays where it was sent", async () => {
  const server = await serverWith({ keys: { "sk-moved": "redirect" } });
  await check(server, "openai", "sk-moved");
  expect(server.requests.map(({ path }) => path)).toEqual(["/v1/models"]);
});

test("a silent server is unknown after the timeout", async () => {
  const server = await serverWith({ keys: { "sk-silent": "hang" } });
  expect(await check(server, "openai", "sk-silent", 100)).toMatchObject({ outcome: "unknown", reason: "unreachable" });
});

test("a closed port is unknown, and a caller's cancel is thrown as its reason", async () => {
  const server = await startAiServer();
  await server.close();
  expect(await check(server, "openai", "sk-valid")).toMatchObject({ outcome: "unknown", reason: "unreachable" });
  const signal = AbortSignal.abort(new Error("left the page"));
  const cancelled = validateKey(
    { provider: "openai", apiKey: "sk-valid" },
    { fetch, baseUrls: server.baseUrls, signal },
  );
  await expect(cancelled).rejects.toThrow("left the page");
});

test("a refusal by the egress is told in its own sentence", async () => {
  const refusing: typeof fetch = () => Promise.reject(new AppError("address_refused", "This address is private."));
  const verdict = await validateKey(
    { provider: "openai_compatible", apiKey: "k", baseUrl: "http://10.0.0.1/v1" },
    { fetch: refusing },
  );
  expect(verdict).toEqual({ outcome: "unknown", reason: "unreachable", message: "This address is private." });
});

test("where the list is public, one token of text proves the key", async () => {
  const server = await serverWith({ keyPolicy: "list_is_public" });
  expect(await check(server, "openai_compatible", "sk-valid")).toMatchObject({ outcome: "valid" });
  const probes = server.requests.filter(({ path }) => path === "/v1/chat/completions");
  expect(probes.map(({ body }) => body)).toEqual([
    expect.objectContaining({ max_tokens: 1 }),
    expect.objectContaining({ max_tokens: 1 }),
  ]);
  expect(await check(server, "openai_compatible", "sk-wrong")).toMatchObject({
    outcome: "invalid",
    reason: "rejected",
  });
  expect(await check(server, "openai_compatible", "sk-no-credit")).toMatchObject({ reason: "no_credit" });
  expect(await check(server, "openai_compatible", "sk-rate-limited")).toMatchObject({ reason: "unreachable" });
});

test("a server that refuses wrong keys with 403 is understood by what a made-up key gets", async () => {
  const server = await serverWith({ keyPolicy: "refuses_with_403" });
  expect(await check(server, "openai_compatible", "sk-valid")).toMatchObject({ outcome: "valid" });
  expect(await check(server, "openai_compatible", "sk-wrong")).toMatchObject({
    outcome: "invalid",
    reason: "rejected",
  });
});

test("a 400 where a made-up key gets 401 proves the key; the same 400 for both proves nothing", async () => {
  const keys = { "sk-odd": "bad_request" } as const;
  const telling = await serverWith({ keyPolicy: "list_is_public", keys });
  expect(await check(telling, "openai_compatible", "sk-odd")).toMatchObject({ outcome: "valid" });
  const models = Object.fromEntries(
    ["claude-haiku-4-5", "claude-sonnet-4-6"].map((id) => [id, "bad_request" as const]),
  );
  const silent = await serverWith({ keyPolicy: "not_checked", models });
  expect(await check(silent, "openai_compatible", "sk-odd")).toMatchObject({
    outcome: "unknown",
    reason: "proves_nothing",
  });
});

test("a server that takes any key is valid, with a note that says so", async () => {
  const server = await serverWith({ keyPolicy: "not_checked" });
  const verdict = await check(server, "openai_compatible", "anything");
  expect(verdict).toMatchObject({ outcome: "valid", note: expect.stringContaining("does not check keys") });
});

test.each([
  ["openai", "", "Enter a key"],
  ["openai", "Bearer sk-valid", "without the word Bearer"],
  ["openai", "sk-two words", "no spaces"],
  ["openai", "sk-ünïcode", "no spaces or special"],
  ["openai", `sk-${"x".repeat(600)}`, "too long"],
  ["openai", "sk-ant-api03-abc", "looks like a key of Anthropic"],
  ["anthropic", "sk-or-v1-abc", "looks like a key of OpenRouter"],
  ["anthropic", "sk-ant-admin01-abc", "admin key"],
] as const)("for %s the malformed %j is refused without a call", async (provider, key, sentence) => {
  const server = await serverWith();
  const verdict = await check(server, provider, key);
  expect(verdict).toMatchObject({
    outcome: "invalid",
    reason: "malformed",
    message: expect.stringContaining(sentence),
  });
  expect(server.requests).toEqual([]);
});
