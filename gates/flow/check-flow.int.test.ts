import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { checkFlow } from "./check-flow.ts";

const stallMs = 2000;

test("a worker that stalls for two seconds is found", { timeout: 240_000 }, async () => {
  const { faults } = await checkFlow(
    { isFull: false },
    {
      seconds: 5,
      sabotage: async (worker) => {
        worker.kill("SIGSTOP");
        await delay(stallMs);
        worker.kill("SIGCONT");
      },
    },
  );
  expect(faults.join("\n")).toContain("p95 in ms at 100 runs a second");
});
