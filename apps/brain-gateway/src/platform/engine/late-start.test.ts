import { expect, test } from "vitest";
import { type ExecuteRun, RunBegunElsewhereError } from "./durable-context.ts";
import { createLateStart } from "./late-start.ts";

const ref = { tenantId: "t", runId: "r" };

/** Notes when the engine is told of a run. */
const createBench = (execute: ExecuteRun, isKnown = false) => {
  const made: string[] = [];
  let engineRun: Promise<void> | undefined;
  const late = createLateStart({
    idOf: ({ runId }) => runId,
    execute,
    rest: (until) => until,
    start: async () => {
      made.push("start");
      await Promise.resolve();
      if (!isKnown) engineRun = late.takeOver(ref);
    },
  });
  return { ...late, made, engineRun: () => engineRun };
};

test("a run that never needs the engine never gets to the engine", async () => {
  const bench = createBench(async (_, durable) => expect(durable.isBegun()).toBe(false));
  await bench.carry(ref);
  expect(bench.made).toEqual([]);
  expect(bench.takeOver(ref)).toBeUndefined();
});

test("a run is begun once, however many of its parts need that, and goes on once the engine has it", async () => {
  const bench = createBench(async (_, durable) => {
    await Promise.all([durable.begin(), durable.begin()]);
    expect(durable.isBegun()).toBe(true);
    bench.made.push("begun");
  });
  await bench.carry(ref);
  await bench.engineRun();
  expect(bench.made).toEqual(["start", "begun"]);
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
