import { describe, expect, it } from "vitest";
import { sparklinePath } from "./sparkline.tsx";

describe("sparklinePath", () => {
  it("runs from edge to edge with the highest value on top", () => {
    expect(sparklinePath([0, 10])).toBe("M0.0 26.0 L100.0 2.0");
  });

  it("breaks where nothing was measured", () => {
    expect(sparklinePath([1, null, 1]).match(/M/g)).toHaveLength(2);
  });

  it("lies flat at the bottom when nothing happened", () => {
    expect(sparklinePath([0, 0, 0])).toBe("M0.0 26.0 L50.0 26.0 L100.0 26.0");
  });
});
