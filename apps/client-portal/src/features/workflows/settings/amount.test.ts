import { expect, it } from "vitest";
import { toMicros, toText } from "./amount.ts";

it("reads amounts as people write them, and nothing else", () => {
  expect(["0.50", "0,5", " 12 ", "0.000001"].map(toMicros)).toEqual([500_000, 500_000, 12_000_000, 1]);
  expect(toMicros("")).toBeNull();
  expect(["0", "-1", "1e3", "a", "1.2.3", "99999999"].map(toMicros)).toEqual(Array(6).fill(undefined));
});

it("writes them as they are read again", () => {
  expect([null, 500_000, 12_000_000, 1_234_567].map(toText)).toEqual(["", "0.50", "12", "1.234567"]);
});
