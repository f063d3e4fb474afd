import { expect, test } from "vitest";
import { compare, titleOf, toStorable } from "./rules.ts";

const at = (time: string) => new Date(`2026-01-01T${time}:00Z`);
const known = { hash: "a", vendorUpdatedAt: at("10:00"), deletedAt: null };

test.each([
  ["a new record", undefined, { hash: "a", vendorUpdatedAt: at("10:00") }, "created"],
  ["other content", known, { hash: "b", vendorUpdatedAt: at("10:01") }, "updated"],
  ["other content within the same second", known, { hash: "b", vendorUpdatedAt: at("10:00") }, "updated"],
  ["the same content saved again", known, { hash: "a", vendorUpdatedAt: at("10:01") }, "touched"],
  ["nothing new", known, { hash: "a", vendorUpdatedAt: at("10:00") }, "same"],
  ["an older version", known, { hash: "b", vendorUpdatedAt: at("09:59") }, "stale"],
  [
    "a record out of the bin",
    { ...known, deletedAt: at("11:00") },
    { hash: "a", vendorUpdatedAt: at("10:00") },
    "created",
  ],
  ["a kind without times", { ...known, vendorUpdatedAt: null }, { hash: "b", vendorUpdatedAt: null }, "updated"],
] as const)("%s is told apart", (_name, stored, incoming, verdict) => {
  expect(compare(stored, incoming)).toBe(verdict);
});

test("what PostgreSQL can't keep is taken out, and nothing else", () => {
  expect(toStorable({ a: "x\u0000y\ud800", b: [1, null, undefined, true], c: undefined })).toEqual({
    a: "xy\ufffd",
    b: [1, null, null, true],
  });
});

test("a record is called by its title, its name or its id", () => {
  expect(titleOf({ title: "  Bees " }, "7")).toBe("Bees");
  expect(titleOf({ title: " ", name: "Akismet" }, "7")).toBe("Akismet");
  expect(titleOf({}, "7")).toBe("7");
});
