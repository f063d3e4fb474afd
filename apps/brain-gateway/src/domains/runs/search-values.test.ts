import type { JsonValue } from "@bizosaas/contracts";
import type { StepRecord } from "@bizosaas/workflows";
import { expect, it } from "vitest";
import { createValueFinder, searchKeyOf } from "./search-values.ts";

const step = (nodeId: string, output: JsonValue, path = ""): StepRecord => ({
  ...{ nodeId, path, iteration: 0, attempt: 1, status: "succeeded", input: null, output, error: null, port: "out" },
  ...{ startedAt: null, finishedAt: null, usage: null, costMicros: null, receiptId: null, log: null },
  ...{ waitsFor: null, waitsUntil: null },
});
const about = {
  run: { id: "r", startedAt: "2026-01-01T00:00:00Z" },
  workflow: { id: "w", name: "Orders" },
  done: new Map([["before", { output: { city: "Gouda" } }]]),
};
const finder = (expressions: Record<string, string>, trigger: JsonValue = {}) =>
  createValueFinder(
    Object.entries(expressions).map(([name, expression]) => ({ name, expression })),
    { ...about, trigger },
  );

it("finds what is known of the trigger at once, a step's value with that step, and each only once", () => {
  const find = finder({ Order: "trigger.order", Mail: "steps.ask.mail" }, { order: 1042 });
  expect(find([])).toEqual([{ name: "Order", value: "1042", key: "1042" }]);
  expect(find([step("other", {})])).toEqual([]);
  expect(find([step("ask", { mail: "Bee@Hive.example" })])).toEqual([
    { name: "Mail", value: "Bee@Hive.example", key: "bee@hive.example" },
  ]);
  expect(find([step("other", {})])).toEqual([]);
});

it("knows what was done before the run was carried on, and nothing of a loop's iterations", () => {
  const find = finder({ City: "steps.before.city", Item: "steps.each.name" });
  expect(find([step("each", { name: "one" }, "each.0")]).map(({ name }) => name)).toEqual(["City"]);
});

it("finds nothing in lists, objects, and what can't be computed", () => {
  const find = finder(
    { a: "trigger.list", b: "trigger.none.deep", c: "trigger", d: "trigger.blank" },
    { list: [1], blank: " " },
  );
  expect(find([])).toEqual([]);
});

it("keeps values short, in one line, and without what is or looks like a secret", () => {
  const find = finder(
    { long: "trigger.long", secret: "trigger.password", shaped: "trigger.shaped" },
    { long: "🐝\n".repeat(300), password: "hunter2", shaped: "Bearer abcdefghijkl" },
  );
  const values = new Map(find([]).map(({ name, value }) => [name, value]));
  expect(Array.from(values.get("long") ?? "")).toHaveLength(200);
  expect(values.get("long")).not.toContain("\n");
  expect(values.get("secret")).toBe("[redacted]");
  expect(values.get("shaped")).toBe("Bearer [redacted]");
});

it("looks for values as they are kept: in whatever case, width or spacing", () => {
  expect(searchKeyOf("  Jan\t van  ＤＥＬＦＴ ")).toBe("jan van delft");
});
