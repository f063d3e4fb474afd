import { expect, test } from "vitest";
import { countEffects } from "./count-harm.ts";

const seen = (...calls: [run: string, key: string][]) => {
  const byRun = new Map<string, Map<string, number>>();
  for (const [run, key] of calls) {
    const keys = byRun.get(run) ?? new Map<string, number>();
    byRun.set(run, keys.set(key, (keys.get(key) ?? 0) + 1));
  }
  return countEffects({ calls: byRun });
};

test("a call that comes again under its key is a repetition and no more", () => {
  expect(seen(["a", "1"], ["a", "1"], ["b", "2"])).toEqual({ runsWithEffect: 2, unstableKeys: 0, repeatedCalls: 1 });
});

test("a run whose key changed is counted, and so is one without a key", () => {
  expect(seen(["a", "1"], ["a", "2"], ["b", "3"])).toMatchObject({ unstableKeys: 1 });
  expect(seen(["a", ""], ["b", "3"])).toMatchObject({ unstableKeys: 1 });
});

test("a run whose call never came is missing", () => {
  expect(seen(["a", "1"]).runsWithEffect).toBe(1);
});
