import { describe, expect, it } from "vitest";
import { toAnswerTime } from "./row-time.ts";

describe("toAnswerTime", () => {
  it.each([
    ["2026-11-21 07:36:06.123+00", "2026-11-21T07:36:06.123Z"],
    ["2026-11-21 07:36:06.1+00", "2026-11-21T07:36:06.100Z"],
    ["2026-11-21 07:36:06+00", "2026-11-21T07:36:06.000Z"],
    ["2026-11-21 07:36:06.123456+00", "2026-11-21T07:36:06.123Z"],
    ["2026-11-21 09:36:06.5+02", "2026-11-21T07:36:06.500Z"],
    ["2026-11-21 03:06:06-04:30", "2026-11-21T07:36:06.000Z"],
  ])("says %s as %s, to the millisecond and in UTC", (text, answer) => {
    expect(toAnswerTime(text)).toBe(answer);
  });

  it("never passes on what is no time", () => {
    expect(() => toAnswerTime("infinity")).toThrow(RangeError);
  });
});
