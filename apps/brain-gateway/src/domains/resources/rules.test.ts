import { expect, test } from "vitest";
import { causeOf, compare, titleOf, toStorable } from "./rules.ts";

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

const precise = new Date("2026-01-01T12:00:00.123Z");
const toTheSecond = new Date("2026-01-01T12:00:00Z");
const later = new Date("2026-01-01T12:00:01Z");
const since = new Date("2026-01-01T12:00:00.500Z");
const [keptBefore, keptSince] = [new Date("2026-01-01T11:00:00Z"), new Date("2026-01-01T12:00:00.900Z")];
const byRun = { receiptId: "receipt", runId: "run", isUnderWay: false, since };
const byHand = { ...byRun, runId: null };
const nobody = { causedByRunId: null, receiptId: null };

test.each([
  ["nobody wrote", undefined, precise, precise, nobody],
  ["the time moved since a run's write", byRun, toTheSecond, later, nobody],
  ["a run is writing", { ...byRun, isUnderWay: true }, toTheSecond, later, { ...nobody, causedByRunId: "run" }],
  ["somebody is writing by hand", { ...byHand, isUnderWay: true }, toTheSecond, later, nobody],
  ["the time of a run's write stands still", byRun, precise, precise, { causedByRunId: "run", receiptId: "receipt" }],
  ["the second of a run's write stands still", byRun, toTheSecond, toTheSecond, { ...nobody, causedByRunId: "run" }],
  ["the time of a write by hand stands still", byHand, precise, precise, null],
  ["the second of a write by hand stands still", byHand, toTheSecond, toTheSecond, nobody],
  ["there are no times", byHand, null, null, nobody],
])("where %s, a change is put down to it", (_, write, from, to, cause) => {
  expect(causeOf(write, { verdict: "updated", from, to, keptAt: keptSince })).toEqual(cause);
});

test.each([
  ["a run", byRun],
  ["a person", byHand],
])("a change that %s made and nobody read back is told as that write where it is first seen", (_, write) => {
  const seen = { verdict: "updated", from: precise, to: later, keptAt: keptBefore } as const;
  expect(causeOf(write, seen)).toEqual({ causedByRunId: write.runId, receiptId: "receipt" });
  expect(causeOf({ ...write, isUnderWay: true }, seen)).toEqual({ causedByRunId: write.runId, receiptId: null });
  expect(causeOf(write, { ...seen, keptAt: keptSince })).toEqual(nobody);
  expect(causeOf(undefined, seen)).toEqual(nobody);
});

test.each([
  ["a run", byRun],
  ["a person", byHand],
])("a record that %s wrote, and that is seen for the first time, is told as that write", (_, write) => {
  const seen = { verdict: "created", from: null, to: later, keptAt: null } as const;
  expect(causeOf(write, seen)).toEqual({ causedByRunId: write.runId, receiptId: "receipt" });
  expect(causeOf({ ...write, isUnderWay: true }, seen)).toEqual({ causedByRunId: write.runId, receiptId: null });
  expect(causeOf(undefined, seen)).toEqual(nobody);
});

test("a record that is back is somebody's doing, whatever its time", () => {
  expect(causeOf(byHand, { verdict: "created", from: precise, to: precise, keptAt: keptBefore })).toEqual(nobody);
});
