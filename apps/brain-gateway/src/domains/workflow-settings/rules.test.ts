import { expect, it } from "vitest";
import { searchFieldProblems } from "./rules.ts";

const problems = (...expressions: string[]) =>
  searchFieldProblems(
    expressions.map((expression) => ({ name: "Order", expression })),
    new Set(["ask"]),
  );

it("takes expressions over the trigger, the run and steps that the workflow has", () => {
  expect(problems("trigger.order.number", "steps.ask.mail", "run.id + workflow.name")).toEqual([]);
});

it("says where an expression can't be computed, and which step or value is not there", () => {
  expect(problems("trigger.", "trigger.id", "steps.gone.mail", "item.id")).toEqual([
    { path: "searchFields.0.expression", message: expect.stringContaining("“Order” can't be computed") },
    { path: "searchFields.2.expression", message: expect.stringContaining("“gone”") },
    { path: "searchFields.3.expression", message: expect.stringContaining("Read trigger or steps instead") },
  ]);
});
