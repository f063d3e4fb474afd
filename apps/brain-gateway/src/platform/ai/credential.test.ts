import { expect, test } from "vitest";
import { baseUrlOf, hostsOf, labelOf } from "./credential.ts";

test("the egress is opened for the provider's own host and port, nothing else", () => {
  expect(hostsOf({ provider: "openai" }, {})).toEqual(["api.openai.com:443"]);
  const local = { provider: "openai_compatible", baseUrl: "http://10.0.0.5:8000/v1" } as const;
  expect(hostsOf(local, {})).toEqual(["10.0.0.5:8000"]);
  expect(hostsOf({ ...local, baseUrl: "http://[::1]/v1" }, {})).toEqual(["[::1]:80"]);
});

test("an override wins over the vendor's address", () => {
  const options = { baseUrls: { anthropic: "http://127.0.0.1:9/v1/" } };
  expect(baseUrlOf({ provider: "anthropic" }, options)).toBe("http://127.0.0.1:9/v1");
});

test("an OpenAI-compatible credential without an address is invalid input that names the field", () => {
  expect(() => baseUrlOf({ provider: "openai_compatible" }, {})).toThrow(
    expect.objectContaining({ code: "invalid_input", fields: [{ path: "baseUrl", message: "Required" }] }),
  );
});

test("sentences name a vendor by its name and a tenant's own server by its host", () => {
  expect(labelOf({ provider: "openrouter" }, {})).toBe("OpenRouter");
  expect(labelOf({ provider: "openai_compatible", baseUrl: "http://10.0.0.5:8000/v1" }, {})).toBe("10.0.0.5:8000");
});
