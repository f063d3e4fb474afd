import { runGate } from "../harness/gate.ts";
import { withPortals } from "../harness/portals/with-portals.ts";
import { checkA11y } from "./check-a11y.ts";
import { checkSkeletons } from "./check-skeletons.ts";

await runGate("a11y", (options) =>
  withPortals(async (portals) => {
    const looked = await checkA11y(portals, options);
    const kept = await checkSkeletons(portals);
    return { counts: { ...looked.counts, ...kept.counts }, faults: [...looked.faults, ...kept.faults] };
  }),
);
