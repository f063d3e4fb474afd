import { afterAll, beforeAll, expect, test } from "vitest";
import { type AiServer, startAiServer } from "./fixtures/index.ts";
import { listModels } from "./list-models.ts";

let server: AiServer;
beforeAll(async () => {
  server = await startAiServer();
});
afterAll(() => server.close());

test("chat models come first and say whether their price is known", async () => {
  const models = await listModels({ provider: "openai", apiKey: "sk-valid" }, { fetch, baseUrls: server.baseUrls });
  expect(models.at(-1)).toMatchObject({ id: "text-embedding-3-small", kind: "other" });
  expect(models.slice(0, -1).every(({ kind }) => kind === "chat")).toBe(true);
  expect(models.find(({ id }) => id === "gpt-4o-mini")?.hasKnownPrice).toBe(true);
  expect(models.find(({ id }) => id === "local-writer")?.hasKnownPrice).toBe(false);
});

test("every page is read where a provider pages", async () => {
  const models = Object.fromEntries(
    Array.from({ length: 1200 }, (_, index) => [`claude-test-${index}`, "ok" as const]),
  );
  const large = await startAiServer({ models });
  try {
    const options = { fetch, baseUrls: large.baseUrls };
    const listed = await listModels({ provider: "anthropic", apiKey: "sk-ant-valid" }, options);
    expect(listed.length).toBe(1202);
    expect(large.requests.length).toBe(2);
  } finally {
    await large.close();
  }
});

test("OpenRouter's models carry their context size", async () => {
  const options = { fetch, baseUrls: server.baseUrls };
  const [first] = await listModels({ provider: "openrouter", apiKey: "sk-or-valid" }, options);
  expect(first).toMatchObject({ kind: "chat", contextTokens: 128_000 });
});

test.each([
  ["sk-wrong", "credential_rejected"],
  ["sk-limited", "credential_rejected"],
  ["sk-rate-limited", "rate_limited"],
  ["sk-server-error", "upstream_failed"],
])("%s fails as %s", async (apiKey, code) => {
  const listing = listModels({ provider: "openai", apiKey }, { fetch, baseUrls: server.baseUrls });
  await expect(listing).rejects.toMatchObject({ name: "AppError", code });
});
