import { createEgress, type Egress } from "@bizosaas/connectors/egress";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AiCredential, hostsOf } from "./credential.ts";
import { type AiServer, startAiServer } from "./fixtures/index.ts";
import { generateText } from "./generate-text.ts";
import { validateKey } from "./validate-key.ts";

let server: AiServer;
let egress: Egress;
let credential: AiCredential;
beforeAll(async () => {
  server = await startAiServer();
  egress = createEgress({ allowedPrivateHosts: [new URL(server.url).host] });
  credential = { provider: "openai_compatible", apiKey: "sk-valid", baseUrl: server.baseUrls.openai_compatible };
});
afterAll(async () => {
  await egress.close();
  await server.close();
});

const guarded = () => ({ fetch: egress.asFetch({ hosts: hostsOf(credential, {}), timeoutMs: 5_000 }) });
const ask = { model: "local-writer", prompt: "Summarise in one sentence:\n\nBees make honey. They live in hives." };

test("through the guarded egress the text still arrives piece by piece", async () => {
  const deltas: string[] = [];
  const result = await generateText({ ...ask, credential, onDelta: (delta) => void deltas.push(delta) }, guarded());
  expect(result.text).toBe("Bees make honey.");
  expect(deltas).toEqual(["Bees", " make", " honey", "."]);
});

test("a key is checked through the guarded egress", async () => {
  expect(await validateKey(credential, guarded())).toMatchObject({ outcome: "valid" });
  expect(await validateKey({ ...credential, apiKey: "sk-wrong" }, guarded())).toMatchObject({ outcome: "invalid" });
});

test("a tenant's address inside the private network is refused before a byte is sent", async () => {
  const closed = createEgress({ allowedPrivateHosts: [] });
  const from = server.requests.length;
  const options = { fetch: closed.asFetch({ hosts: hostsOf(credential, {}) }) };
  await expect(generateText({ ...ask, credential }, options)).rejects.toMatchObject({ code: "address_refused" });
  expect(await validateKey(credential, options)).toMatchObject({ outcome: "unknown", reason: "unreachable" });
  expect(server.requests.length).toBe(from);
  await closed.close();
});

test.each(["cut-model", "cut-clean-model", "error-in-stream-model"])(
  "%s fails through the egress too",
  async (model) => {
    await expect(generateText({ ...ask, model, credential }, guarded())).rejects.toMatchObject({
      name: "AppError",
      code: expect.stringMatching(/^(upstream_failed|unavailable)$/),
    });
  },
);

test("a cancel and a deadline reach through the egress", async () => {
  const cancel = new AbortController();
  const reason = new Error("the run was cancelled");
  const slow = { ...ask, model: "slow-model", credential };
  const answer = generateText({ ...slow, signal: cancel.signal, onDelta: () => cancel.abort(reason) }, guarded());
  await expect(answer).rejects.toBe(reason);
  await expect(generateText({ ...slow, deadlineMs: 60 }, guarded())).rejects.toMatchObject({
    code: "upstream_timeout",
  });
});
