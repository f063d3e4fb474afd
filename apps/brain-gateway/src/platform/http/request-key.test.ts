import { isAppError } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import { createLog } from "../telemetry/log.ts";
import { answered, type Found, keptFrom, keptUnanswered, onceWhileReserved } from "./request-key.ts";

const log = createLog({ level: "silent", role: "test" });
const now = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A key's row in memory, whose answers are refused as often as a test says. */
const createKey = (refusals: number) => {
  let row: { bodyHash: string; response: unknown; createdAt: Date; expiresAt: Date } | null = null;
  let refused = 0;
  const found = (at: Date): Found => {
    const kept = answered(row, "hash", at);
    if (kept) return { isReplay: true, answer: kept.response };
    row = { bodyHash: "hash", response: null, ...keptFrom(at) };
    return { isReplay: false };
  };
  return (at: Date, run: () => Promise<string>) =>
    onceWhileReserved(
      {
        reserve: async () => found(at),
        keep: async (response) => {
          refused += 1;
          if (refused <= refusals) throw new Error("The answer is refused.");
          row = { bodyHash: "hash", response, ...keptFrom(at) };
        },
        keepUnanswered: async () => {
          row = { bodyHash: "hash", response: null, ...keptUnanswered(at) };
        },
        release: async () => {
          row = null;
        },
      },
      log,
      run,
    );
};

it("keeps an answer that is refused at first", async () => {
  const ask = createKey(2);
  expect(await ask(now, async () => "first")).toBe("first");
  expect(await ask(later(10), async () => "again")).toBe("first");
});

it("never lets the work be done again whose answer could not be kept", async () => {
  const ask = createKey(Number.POSITIVE_INFINITY);
  let times = 0;
  const work = async () => {
    times += 1;
    return "done";
  };
  expect(await ask(now, work)).toBe("done");
  for (const minutes of [1, 6, 23 * 60]) {
    const error = await ask(later(minutes), work).catch((thrown: unknown) => thrown);
    expect(isAppError(error) && error.code).toBe("idempotency_conflict");
  }
  expect(times).toBe(1);
});
