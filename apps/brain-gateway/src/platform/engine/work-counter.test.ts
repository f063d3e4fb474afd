import { expect, test } from "vitest";
import type { DurableContext, ExecuteRun } from "./durable-context.ts";
import { createWorkCounter } from "./work-counter.ts";

const ref = { tenantId: "t", runId: "r" };
const durable = {} as DurableContext;

/** Whether it comes before anything that a timer could bring. */
const isAtOnce = (rest: Promise<void>) =>
  Promise.race([rest.then(() => true), new Promise<false>((resolve) => setImmediate(() => resolve(false)))]);

test("rest comes when the last execution that works is over, not before", async () => {
  const { counted, comeToRest, active } = createWorkCounter();
  const ends = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const runs = ends.map(({ promise }) => counted(() => promise)(ref, durable));
  const rest = comeToRest(60_000);
  ends[0]?.resolve();
  await runs[0];
  expect(await isAtOnce(rest)).toBe(false);
  ends[1]?.reject(new Error("It failed."));
  await expect(runs[1]).rejects.toThrow("It failed.");
  await rest;
  expect(active()).toBe(0);
});

test("an execution that waits is left alone, and one that was woken is waited for again", async () => {
  const { counted, rest: restUntil, comeToRest, active } = createWorkCounter();
  const [wake, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const execute: ExecuteRun = async () => {
    await restUntil(wake.promise);
    await end.promise;
  };
  const run = counted(execute)(ref, durable);
  expect(await isAtOnce(comeToRest(60_000))).toBe(true);
  expect(active()).toBe(1);
  wake.resolve();
  await new Promise(setImmediate);
  const rest = comeToRest(60_000);
  expect(await isAtOnce(rest)).toBe(false);
  end.resolve();
  await Promise.all([run, rest]);
});

test("who never ends is waited for no longer than asked", async () => {
  const { counted, comeToRest, active } = createWorkCounter();
  const end = Promise.withResolvers<void>();
  const run = counted(() => end.promise)(ref, durable);
  await comeToRest(20);
  expect(active()).toBe(1);
  end.resolve();
  await run;
});
