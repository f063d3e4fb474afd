import { expect, test } from "vitest";
import { checkFlow } from "./check-flow.ts";

test("a worker that takes one run at a time is found", { timeout: 240_000 }, async () => {
  const { faults } = await checkFlow({ isFull: false }, { workerEnv: { OUTBOX_CONCURRENCY: "1" }, seconds: 5 });
  expect(faults.join("\n")).toContain("p95 in ms at 100 runs a second");
});
