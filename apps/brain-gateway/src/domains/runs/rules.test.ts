import { describe, expect, it } from "vitest";
import { costOfStep, sumCosts } from "./rules.ts";

const usage = { inputTokens: 30, outputTokens: 12 };

describe("costOfStep", () => {
  it("is nothing for a step that asked no model, and unknown for a model without a price", () => {
    expect(costOfStep({ usage: null, costMicros: null })).toBe(0);
    expect(costOfStep({ usage, costMicros: null })).toBeNull();
    expect(costOfStep({ usage, costMicros: 450 })).toBe(450);
  });
});

describe("sumCosts", () => {
  it("never passes a sum with an unknown part off as the whole", () => {
    expect(sumCosts([450, 0, 50])).toBe(500);
    expect(sumCosts([450, null, 50])).toBeNull();
    expect(sumCosts([])).toBe(0);
  });
});
