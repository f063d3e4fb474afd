import { runGate } from "../harness/gate.ts";
import { checkDurable } from "./check-durable.ts";
import { checkStale } from "./check-stale.ts";

await runGate("durable", async (options) => {
  const stale = await checkStale();
  const durable = await checkDurable(options);
  return { counts: { ...durable.counts, ...stale.counts }, faults: [...durable.faults, ...stale.faults] };
});
