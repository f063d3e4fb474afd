import { describe, expect, it } from "vitest";
import { sumCosts } from "./sum-costs.ts";

describe("sumCosts", () => {
  it("never passes a sum with an unknown part off as the whole", () => {
    expect(sumCosts([450, 0, 50])).toBe(500);
    expect(sumCosts([450, null, 50])).toBeNull();
    expect(sumCosts([])).toBe(0);
  });
});
