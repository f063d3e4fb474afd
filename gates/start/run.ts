import { runGate } from "../harness/gate.ts";
import { checkDevelopment } from "./check-development.ts";
import { checkStart } from "./check-start.ts";

await runGate("start", async (options) => {
  const start = await checkStart(options);
  const development = await checkDevelopment();
  return {
    counts: { ...start.counts, ...development.counts },
    faults: [...start.faults, ...development.faults],
  };
});
