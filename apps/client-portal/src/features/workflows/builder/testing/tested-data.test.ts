import type { KnownData, TestBench, TestedStep } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { listIn, outputIn, realOutputs, tableOf, testStateOf } from "./tested-data.ts";
import { testWords } from "./words.ts";

const at = "2026-03-02T09:00:00.000Z";
const step = (change: Partial<TestedStep>): TestedStep => ({
  ...{ nodeId: "words", isLatest: true, status: "succeeded", mark: null, path: "", count: 1, failedCount: 0 },
  ...{ input: null, output: { text: "tested" }, isCut: false, error: null, port: "out", log: null },
  ...{ inputTokens: 0, outputTokens: 0, costMicros: 0, tookMs: 0, at },
  ...change,
});
const known = (source: KnownData["source"], output?: KnownData["output"]): KnownData => ({
  ...{ nodeId: "words", source, port: "out", isCut: false, at },
  ...(output !== undefined && { output }),
});
const bench = (steps: TestedStep[], ...all: KnownData[]): TestBench => ({
  ...{ test: null, steps, known: all },
  limits: { seconds: 60, aiCalls: 20, costMicros: 500_000 },
});
const t = testWords.en;

describe("what is known of a step", () => {
  it("is the tested step's own output where the last test tells most, and otherwise what came along", () => {
    expect(outputIn(bench([step({})], known("test")), "words")).toMatchObject({ output: { text: "tested" } });
    expect(outputIn(bench([step({})], known("pin", { text: "pinned" })), "words")?.output).toEqual({ text: "pinned" });
    expect(outputIn(bench([]), "words")).toBeNull();
  });

  it("counts for expressions only where it was really there", () => {
    expect(realOutputs(bench([], known("example", { text: "sample" }))).size).toBe(0);
    expect(realOutputs(bench([], known("run", { text: "real" }))).get("words")).toEqual({ text: "real" });
  });
});

describe("a step's state on the canvas", () => {
  it("is that of the last test alone, with what the test did otherwise than a run", () => {
    const simulated = bench([step({ mark: "simulated" })], known("test"));
    expect(testStateOf(simulated, "words", t).state).toEqual({
      ...{ status: "succeeded", label: "Succeeded", detail: "Simulated" },
    });
    expect(testStateOf(bench([step({ isLatest: false })], known("test")), "words", t)).toEqual({});
  });

  it("says that a step is pinned, unless it was itself tried since", () => {
    const pin = known("pin", { text: "pinned" });
    expect(testStateOf(bench([], pin), "words", t).state?.status).toBe("pinned");
    expect(testStateOf(bench([step({ mark: "pinned" })], pin), "words", t).state?.status).toBe("pinned");
    expect(testStateOf(bench([step({})], pin), "words", t).state?.status).toBe("pinned");
    const later = step({ at: "2026-03-02T09:00:01.000Z" });
    expect(testStateOf(bench([later], pin), "words", t).state).toMatchObject({ status: "succeeded", detail: "Pinned" });
  });
});

describe("data as a table", () => {
  it("is there for a list of records, also inside what a filter or loop puts out", () => {
    const rows = [{ id: 1, total: 9 }, { id: 2 }];
    expect(tableOf(listIn({ items: rows, count: 2 }))).toEqual({ columns: ["id", "total"], rows, hidden: 0 });
    expect(tableOf([1, 2])).toBeNull();
    expect(tableOf([])).toBeNull();
    expect(tableOf({ id: 1 })).toBeNull();
  });
});
