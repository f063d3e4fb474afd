import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { type DurableContext, type ExecuteRun, RunBegunElsewhereError } from "./durable-context.ts";
import { createLateStart } from "./late-start.ts";

const ref = { tenantId: "t", runId: "r" };
const place = new AsyncLocalStorage<string>();

/** Notes each durable call with where it is made from. */
const createBench = (execute: ExecuteRun, isKnown = false) => {
  const made: string[] = [];
  const note = (what: string) => made.push(`${what} ${place.getStore() ?? "outside"}`);
  const context: DurableContext = {
    isBegun: () => true,
    begin: async () => undefined,
    step: (key, work) => {
      note(key);
      return work();
    },
    receive: async () => {
      note("receive");
      return null;
    },
  };
  let engineRun: Promise<void> | undefined;
  const late = createLateStart({
    idOf: ({ runId }) => runId,
    execute,
    context,
    start: async () => {
      note("start");
      await Promise.resolve();
      if (!isKnown) engineRun = place.run("inside", () => late.takeOver(ref));
    },
  });
  return { ...late, made, engineRun: () => engineRun };
};

test("a run that makes no durable call never gets to the engine", async () => {
  const bench = createBench(async (_, durable) => expect(durable.isBegun()).toBe(false));
  await bench.carry(ref);
  expect(bench.made).toEqual([]);
  expect(bench.takeOver(ref)).toBeUndefined();
});

test("a run is begun once, before its first durable call, and each call is made inside the engine's own", async () => {
  const results: unknown[] = [];
  const bench = createBench(async (_, durable) => {
    results.push(...(await Promise.all(["a", "b"].map((key) => durable.step(key, async () => key.toUpperCase())))));
    results.push(await durable.receive(new Date()));
  });
  await bench.carry(ref);
  await bench.engineRun();
  expect(bench.made).toEqual(["start outside", "a inside", "b inside", "receive inside"]);
  expect(results).toEqual(["A", "B", null]);
});

test("whoever carries a run has to hold it until the engine has it, and no longer", async () => {
  const end = Promise.withResolvers<void>();
  const bench = createBench(async (_, durable) => {
    await durable.begin();
    await end.promise;
  });
  await bench.carry(ref);
  let isOver = false;
  const over = bench.engineRun()?.then(() => (isOver = true));
  expect(isOver).toBe(false);
  end.resolve();
  await over;
  expect(isOver).toBe(true);
});

test("a run that the engine has already is not carried twice", async () => {
  const errors: unknown[] = [];
  const bench = createBench((_, durable) => durable.begin().catch((error: unknown) => void errors.push(error)), true);
  await bench.carry(ref);
  expect(errors).toEqual([expect.any(RunBegunElsewhereError)]);
});

test("what fails before the engine has the run fails for whoever carries it; afterwards for the engine", async () => {
  const early = createBench(() => Promise.reject(new Error("early")));
  await expect(early.carry(ref)).rejects.toThrow("early");
  const late = createBench(async (_, durable) => {
    await durable.begin();
    throw new Error("late");
  });
  await late.carry(ref);
  await expect(late.engineRun()).rejects.toThrow("late");
});
