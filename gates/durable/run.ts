import { runGate } from "../harness/gate.ts";
import { checkAgents } from "./check-agents.ts";
import { checkDurable } from "./check-durable.ts";
import { checkStale } from "./check-stale.ts";
import { checkTakeover } from "./check-takeover.ts";

await runGate("durable", async (options) => {
  const stale = await checkStale();
  const silent = await checkStale({ takenBy: "worker-2" });
  const takeover = await checkTakeover();
  const agents = await checkAgents(options.isFull ? { runs: 120, kills: 40 } : {});
  const durable = await checkDurable(options);
  return {
    counts: { ...durable.counts, ...stale.counts, ...takeover.counts, ...agents.counts },
    faults: [...durable.faults, ...stale.faults, ...silent.faults, ...takeover.faults, ...agents.faults],
  };
});
