import { formFieldsOf } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { aiProviders } from "./providers.ts";

test("every form renders with labels, and its key is a secret password field", () => {
  for (const { form } of Object.values(aiProviders)) {
    const fields = formFieldsOf(form);
    expect(fields.find(({ name }) => name === "apiKey")).toMatchObject({
      control: "password",
      secret: true,
      required: true,
    });
    expect(fields.every(({ label, name }) => label !== name)).toBe(true);
  }
});

test("only the OpenAI-compatible provider asks for an address", () => {
  const withAddress = Object.values(aiProviders).filter(({ form }) => "baseUrl" in form.shape);
  expect(withAddress.map(({ id }) => id)).toEqual(["openai_compatible"]);
  expect(formFieldsOf(aiProviders.openai_compatible.form)[0]).toMatchObject({ name: "baseUrl", control: "url" });
});

test("an address loses its last slash and a pasted endpoint; other schemes and hidden parts are refused", () => {
  const { form } = aiProviders.openai_compatible;
  expect(form.parse({ baseUrl: "https://llm.example.com/v1/", apiKey: " k " })).toEqual({
    baseUrl: "https://llm.example.com/v1",
    apiKey: "k",
  });
  expect(form.parse({ baseUrl: "http://10.0.0.5:8000/v1/chat/completions", apiKey: "k" })).toMatchObject({
    baseUrl: "http://10.0.0.5:8000/v1",
  });
  for (const baseUrl of [
    "file:///etc/passwd",
    "https://user:pass@example.com/v1",
    "https://a.example/v1?key=x",
    "soon",
  ]) {
    expect(form.safeParse({ baseUrl, apiKey: "k" }).success, baseUrl).toBe(false);
  }
});
