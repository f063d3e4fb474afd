import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

it("writes equal values alike, in whatever order their fields came", () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: "é" })).toBe('{"a":"é","b":[{"c":null,"d":1}]}');
  expect(canonicalJson({ a: "é", b: [{ c: null, d: 1 }] })).toBe(canonicalJson({ b: [{ d: 1, c: null }], a: "é" }));
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
});

it("writes as JSON does what JSON leaves out, and nothing as an empty text", () => {
  expect(canonicalJson({ 10: 1, 9: 2, z: undefined, at: new Date(0) })).toBe(
    '{"9":2,"10":1,"at":"1970-01-01T00:00:00.000Z"}',
  );
  expect(canonicalJson(undefined)).toBe("");
});

it("keeps the text that stored hashes were made of", () => {
  const value = {
    url: "https://shop.example/orders",
    method: "POST",
    body: { total: 21.5, lines: [{ sku: "A1", n: 2 }] },
  };
  expect(createHash("sha256").update(canonicalJson(value)).digest("hex")).toBe(
    "daf573a3b49f54fe66ce0d50aedc0be629e6d402d4fcbcf1bce2cc81f126d97e",
  );
});
