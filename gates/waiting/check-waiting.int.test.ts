import { expect, test } from "vitest";
import { checkWaiting } from "./check-waiting.ts";

test("a question asked over and over for each run that waits, a run that can't be woken, and a leak are found", {
  timeout: 180_000,
}, async () => {
  const { faults, counts } = await checkWaiting(
    { isFull: false },
    {
      ...{ runs: 90, seconds: 3, calmSeconds: 1, passing: 80 },
      sabotage: async ({ gateway: { database } }) => {
        const waiting = await database.asAdmin<{ id: string }>("select id from run where status = 'waiting'");
        const ask = (id: string) => database.asAdmin("select status from run where id = $1", [id]);
        const asking = { isOver: false };
        const askAll = async () => {
          while (!asking.isOver) await Promise.all(waiting.map(({ id }) => ask(id)));
        };
        const asked = askAll();
        return () => {
          asking.isOver = true;
          return asked;
        };
      },
      harm: ({ gateway: { database } }, [first]) =>
        database.asAdmin("update run set fence = fence + 1 where id = $1", [first?.runId]),
      leak: (worker) =>
        worker.run("globalThis.leak = []; setInterval(() => leak.push(new Array(1e4).fill(leak.length)), 10)"),
    },
  );
  expect(faults.join("\n")).toContain("what 90 waiting runs take of a core, in percent is");
  // Of so few runs the bound itself says little: what leaks here is a thousand times as much.
  expect(counts["workerGrowthMbPerThousand"]).toBeGreaterThan(100);
  expect(faults).toContain("the number of runs that were woken and did not end right is 1 instead of 0");
});
