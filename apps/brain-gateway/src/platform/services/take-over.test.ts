import { expect, test } from "vitest";
import { createLog } from "../telemetry/log.ts";
import { createTakeOver, type Hold } from "./take-over.ts";

const log = createLog({ level: "silent", role: "worker" });

const held = (name: string, holders: Hold["holders"], refuse = false) => {
  const lost: string[][] = [];
  const release = async (workerIds: readonly string[]) => {
    lost.push([...workerIds]);
    if (refuse) throw new Error("The database is gone.");
  };
  return { lost, hold: { name, holders, release } };
};

test("one look finds the dead among all who hold something, and each hold loses its own alone", async () => {
  const runs = held("runs", async () => ["dead", "alive"]);
  const messages = held("messages", async () => ["dead", "dead-too"], true);
  const unseen = held("unseen", () => Promise.reject(new Error("The engine is gone.")));
  const syncs = held("syncs", async () => ["dead-too", "alive"]);
  const quiet = held("quiet", async () => ["alive"]);
  const asked: string[][] = [];
  const all = [runs, messages, unseen, syncs, quiet];
  await createTakeOver(
    { log },
    all.map(({ hold }) => hold),
    async (ids) => {
      asked.push([...ids]);
      return ids.filter((id) => id.startsWith("dead"));
    },
  )();
  expect(asked).toEqual([["dead", "alive", "dead-too"]]);
  expect(all.map(({ lost }) => lost)).toEqual([[["dead"]], [["dead", "dead-too"]], [], [["dead-too"]], []]);
});
