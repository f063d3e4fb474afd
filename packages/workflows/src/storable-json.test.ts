import { AppError } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { storableJson } from "./storable-json.ts";

test("what a database can't keep is left out, in texts and in names; the rest stays", () => {
  const given = { "a\u0000b": ["x\u0000", "\ud800y", 1, true, null], fine: { emoji: "😀" }, absent: undefined };
  expect(storableJson(given)).toEqual({ ab: ["x", "\ufffdy", 1, true, null], fine: { emoji: "😀" } });
});

test("a name that would be a prototype stays a name", () => {
  const given: unknown = JSON.parse('{"__proto__":{"admin":true}}');
  const kept = storableJson(given);
  expect(Object.keys(kept as object)).toEqual(["__proto__"]);
  expect((kept as { admin?: unknown }).admin).toBeUndefined();
});

test("nesting that no database could store is refused before it exhausts the stack", () => {
  const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
  expect(() => storableJson(deep)).toThrow(AppError);
});
