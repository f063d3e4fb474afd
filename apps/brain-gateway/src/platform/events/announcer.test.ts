import { pino } from "pino";
import { expect, test } from "vitest";
import { createAnnouncer } from "./announcer.ts";
import type { Heard } from "./listener.ts";

const log = pino({ level: "silent" });
const run = (id: string): Heard => ({ channel: "changes", payload: `run:${id}` });

test("what is said while a batch is on its way goes out together, each thing once", async () => {
  const batches: string[][] = [];
  const first = Promise.withResolvers<void>();
  const announcer = createAnnouncer(async (batch) => {
    batches.push(batch.map(({ payload }) => payload));
    if (batches.length === 1) await first.promise;
  }, log);
  for (const id of ["a", "b", "c", "b"]) announcer.announce(run(id));
  first.resolve();
  await announcer.close();
  expect(batches).toEqual([["run:a"], ["run:b", "run:c"]]);
});

test("what is said later goes out once, with what is said before its time, or by itself", async () => {
  const batches: string[][] = [];
  const announcer = createAnnouncer(async (batch) => {
    batches.push(batch.map(({ payload }) => payload));
  }, log);
  for (const id of ["a", "b", "a"]) announcer.announceLater(run(id));
  expect(batches).toEqual([]);
  announcer.announce(run("c"));
  await announcer.close();
  announcer.announceLater(run("d"));
  await expect.poll(() => batches).toEqual([["run:a", "run:b", "run:c"], ["run:d"]]);
  announcer.announceLater(run("e"));
  await announcer.close();
  expect(batches).toHaveLength(3);
});

test("a batch that could not be said does not silence the next one", async () => {
  const said: string[] = [];
  let isDown = true;
  const announcer = createAnnouncer(async (batch) => {
    if (isDown) throw new Error("down");
    said.push(...batch.map(({ payload }) => payload));
  }, log);
  announcer.announce(run("lost"));
  await announcer.close();
  isDown = false;
  announcer.announce(run("kept"));
  await announcer.close();
  expect(said).toEqual(["run:kept"]);
});
