import type { ActionResult } from "@bizosaas/portal-kit";
import { expect, test } from "vitest";
import { actOnEach } from "./act-on-each.ts";
import { createManySender } from "./many-sender.ts";

type Answer = ActionResult<unknown> | null;
const done: Answer = { ok: true, value: null };
const refused = (code: "conflict" | "rate_limited" | "unauthenticated", message: string): Answer => ({
  ok: false,
  error: { code, message, fields: [] },
});
const run = (id: string) => ({ id, name: `Run ${id}` });

/** Answers each run what is planned for it, one after the other; the last stays. */
const act = async (plan: Record<string, Answer[]>, stopAfter = Infinity) => {
  const sent: string[] = [];
  const waited: number[] = [];
  const told: number[] = [];
  const outcome = await actOnEach(Object.keys(plan).map(run), {
    send: (runId) => {
      sent.push(runId);
      const answers = plan[runId] ?? [];
      return Promise.resolve((answers.length > 1 ? answers.shift() : answers[0]) ?? null);
    },
    wait: (ms) => Promise.resolve(void waited.push(ms)),
    unreachable: "Not reached.",
    isStopped: () => told.length >= stopAfter,
    onDone: (count) => told.push(count),
  });
  return { outcome, sent, waited, told };
};

test("each is told its own outcome, and a refusal holds up none", async () => {
  const { outcome, told } = await act({ a: [done], b: [refused("conflict", "It is over.")], c: [null], d: [done] });
  expect(outcome).toEqual({
    done: 2,
    refusals: [
      { ...run("b"), reason: "It is over." },
      { ...run("c"), reason: "Not reached." },
    ],
    untouched: 0,
  });
  expect(told).toEqual([1, 2, 3, 4]);
});

test("the limit of calls is waited out, not told as the run's fault", async () => {
  const early = refused("rate_limited", "Too many calls.");
  const { outcome, waited, sent } = await act({ a: [early, early, done], b: [done] });
  expect(outcome).toEqual({ done: 2, refusals: [], untouched: 0 });
  expect(waited).toHaveLength(2);
  expect(sent).toEqual(["a", "a", "a", "b"]);
});

test("it ends where somebody stops it, is signed out, or nothing is reached any more", async () => {
  expect((await act({ a: [done], b: [done], c: [done] }, 1)).outcome).toMatchObject({ done: 1, untouched: 2 });
  const signedOut = await act({ a: [refused("unauthenticated", "Sign in again.")], b: [done] });
  expect(signedOut.outcome).toMatchObject({ done: 0, untouched: 1, refusals: [{ reason: "Sign in again." }] });
  const silent = await act({ a: [null], b: [null], c: [null], d: [done], e: [done] });
  expect(silent.outcome).toMatchObject({ done: 0, untouched: 2 });
});

test("a run whose answer was lost is asked for again under its own key", async () => {
  const keys: Record<string, string[]> = {};
  const send = createManySender();
  const ask = (runId: string) =>
    send(
      "cancel",
      (input, key) => {
        keys[input.runId] = [...(keys[input.runId] ?? []), key];
        return runId === "lost" ? Promise.reject(new Error("lost")) : Promise.resolve({ ok: true, value: null });
      },
      runId,
    );
  for (const runId of ["lost", "answered", "lost", "answered"]) await ask(runId);
  expect(keys["lost"]?.[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set(keys["lost"]).size).toBe(1);
  expect(new Set(keys["answered"]).size).toBe(2);
});
