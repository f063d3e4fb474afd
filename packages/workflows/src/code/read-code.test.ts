import { expect, it } from "vitest";
import { codeSentence, readCode } from "./read-code.ts";

const problemOf = (code: string) => {
  const { problem } = readCode(code);
  return problem && codeSentence(problem);
};

it("names line and column of what can't be read, in the person's own lines", () => {
  expect(problemOf("const total = 1;\nreturn total +;")).toBe("Unexpected token (line 2, column 15).");
  expect(problemOf("return 1")).toBeNull();
  expect(problemOf("const rows = await Promise.all([]);\nreturn rows // done")).toBeNull();
});

it("refuses code that closes the function around it", () => {
  expect(problemOf("}); (() => { while (true); })(), (async function () {")).toContain("closes a bracket");
  expect(problemOf("}); fetch('x'); (async function () {")).toContain("closes a bracket");
});

it("answers for code that is nested too deeply instead of failing", () => {
  expect(problemOf("[".repeat(40_000))).toContain("nested too deeply");
});

it("finds the steps that code names, and says so when it may read any", () => {
  expect(readCode("return steps.summary.text + steps['order'].id").stepIds).toEqual(["order", "summary"]);
  expect(readCode("return { steps: trigger.steps, other: { steps: 1 } }").stepIds).toEqual([]);
  expect(readCode("return Object.keys(steps)").stepIds).toBeNull();
  expect(readCode("const { summary } = steps; return summary").stepIds).toBeNull();
  expect(readCode("return steps[trigger.name]").stepIds).toBeNull();
});
