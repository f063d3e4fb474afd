import { describe, expect, it } from "vitest";
import { formatAt, formatFigure, formatTick } from "./format-figure.ts";

describe("formatFigure", () => {
  it("writes numbers, money, shares and durations as the reader's language does", () => {
    expect(formatFigure(1234.5, { kind: "number" }, "nl")).toBe("1.234,5");
    expect(formatFigure(1_500_000, { kind: "money", currency: "USD" }, "en")).toBe("$1.50");
    expect(formatFigure(0.975, { kind: "percent" }, "en")).toBe("97.5%");
    expect(formatFigure(1500, { kind: "duration" }, "en")).toBe("1.5 s");
  });
});

describe("formatTick", () => {
  it("shortens thousands and keeps small money apart from nothing", () => {
    expect(formatTick(12_000, { kind: "number" }, "en")).toBe("12K");
    expect(formatTick(0, { kind: "money", currency: "USD" }, "en")).toBe("$0");
    expect(formatTick(4_000, { kind: "money", currency: "USD" }, "en")).toBe("$0.004");
  });
});

describe("formatAt", () => {
  it("keeps a counted day on its day in every zone, and leaves a plain label as it is", () => {
    expect(formatAt("2026-11-01", "en", "short")).toBe("Nov 1");
    expect(formatAt("2026-11-01", "nl", "long")).toBe("zo 1 nov 2026");
    expect(formatAt("Mobile", "en", "short")).toBe("Mobile");
  });
});
