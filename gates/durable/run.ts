import { runGate } from "../harness/gate.ts";
import { checkAgents } from "./check-agents.ts";
import { checkDurable } from "./check-durable.ts";
import { checkStale } from "./check-stale.ts";

await runGate("durable", async (options) => {
  const stale = await checkStale();
  const agents = await checkAgents(options.isFull ? { runs: 120, kills: 40 } : {});
  const durable = await checkDurable(options);
  return {
    counts: { ...durable.counts, ...stale.counts, ...agents.counts },
    faults: [...durable.faults, ...stale.faults, ...agents.faults],
  };
});
