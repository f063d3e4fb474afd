import { expect, test } from "vitest";
import { checkApi } from "./check-api.ts";

/** Holds the event loop for most of the time, as an expensive hook would. */
const hold = "setInterval(()=>{const end=performance.now()+80;while(performance.now()<end);},90).unref()";

test("a gateway that became slow is found", { timeout: 240_000 }, async () => {
  const { faults } = await checkApi(
    { isFull: false },
    {
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hold)}` },
      lengths: { warmUpSeconds: 1, rounds: 1, seconds: 3 },
    },
  );
  expect(faults.join("\n")).toContain("p95 in ms");
  expect(faults.join("\n")).toContain("throughput over the gateway's");
});
