import { AppError, type ErrorCode } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { readBack } from "./read-back.ts";

const { signal } = new AbortController();

const failing = (code: ErrorCode, times: number) => {
  const tries = { made: 0 };
  const read = () => {
    tries.made += 1;
    return tries.made > times ? Promise.resolve("shown") : Promise.reject(new AppError(code, "It failed."));
  };
  return { tries, read };
};

test.each([
  ["upstream_failed", 2, "shown", 3],
  ["unavailable", 1, "shown", 2],
  ["upstream_timeout", 9, null, 3],
  ["forbidden", 1, null, 1],
] as const)("%s, %i times: what is read back is %s after %i tries", async (code, times, shown, tries) => {
  const { read, tries: counted } = failing(code, times);
  expect(await readBack(read, { signal })).toBe(shown);
  expect(counted.made).toBe(tries);
});

test("cut off while it waits, it is no failure only for what a second try couldn't find again", async () => {
  const stop = () => {
    const controller = new AbortController();
    const read = () => {
      setTimeout(() => controller.abort(new Error("killed")), 10);
      return Promise.reject(new AppError("unavailable", "It is away."));
    };
    return { read, signal: controller.signal };
  };
  const [found, lost] = [stop(), stop()];
  await expect(readBack(found.read, found)).rejects.toThrow("killed");
  expect(await readBack(lost.read, { ...lost, mayBeCutOff: true })).toBeNull();
});
