import { describe, expect, it } from "vitest";
import { costOfStep } from "./rules.ts";

const usage = { inputTokens: 30, outputTokens: 12 };

describe("costOfStep", () => {
  it("is nothing for a step that asked no model, and unknown for a model without a price", () => {
    expect(costOfStep({ usage: null, costMicros: null })).toBe(0);
    expect(costOfStep({ usage, costMicros: null })).toBeNull();
    expect(costOfStep({ usage, costMicros: 450 })).toBe(450);
  });
});
