import { expect, test } from "vitest";
import { reachableStep } from "./wizard-steps.ts";

const steps = (...complete: boolean[]) => complete.map((isComplete, index) => ({ id: `s${index}`, isComplete }));

test("an address opens the step it names once those before it are complete", () => {
  expect(reachableStep(steps(true, true, false), "s2")).toBe(2);
  expect(reachableStep(steps(true, true, false), "s0")).toBe(0);
});

test("an address past what is filled in opens the first step that lacks something", () => {
  expect(reachableStep(steps(true, false, false), "s2")).toBe(1);
  expect(reachableStep(steps(false, true, true), "s2")).toBe(0);
});

test("no step, or one that does not exist, opens the first", () => {
  expect(reachableStep(steps(true, true, true), null)).toBe(0);
  expect(reachableStep(steps(true, true, true), "gone")).toBe(0);
});
