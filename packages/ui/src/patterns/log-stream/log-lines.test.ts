import { expect, test } from "vitest";
import { boundLines, filterLines, type LogLine, linesSince, logLevels } from "./log-lines.ts";

const line = (id: number, text: string, level: LogLine["level"] = "info"): LogLine => ({
  id: String(id),
  at: "2026-03-04T10:00:00Z",
  level,
  text,
});
const lines = [line(1, "Run started"), line(2, "HTTP 500 from site", "error"), line(3, "Run retried", "warning")];
const all = new Set(logLevels);

test("the newest lines stay within the bound, and it is told how many went", () => {
  expect(boundLines(lines, 2)).toEqual({ lines: lines.slice(1), dropped: 1 });
  expect(boundLines(lines, 3)).toEqual({ lines, dropped: 0 });
});

test("a search wants every word, in any order and case, on a chosen level", () => {
  const found = (query: string, levels = all) => filterLines(lines, { levels, query }).map(({ id }) => id);
  expect(found("SITE http")).toEqual(["2"]);
  expect(found("run")).toEqual(["1", "3"]);
  expect(found("run", new Set(["warning" as const]))).toEqual(["3"]);
  expect(found("")).toEqual(["1", "2", "3"]);
});

test("lines that come while it is paused are counted, even once the last seen one is gone", () => {
  expect(linesSince(lines, "1")).toBe(2);
  expect(linesSince(lines, "3")).toBe(0);
  expect(linesSince(lines, "dropped")).toBe(3);
});
