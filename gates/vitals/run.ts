import { runGate } from "../harness/gate.ts";
import { withPortals } from "../harness/portals/with-portals.ts";
import { checkVitals } from "./check-vitals.ts";

/** `--page=/runs,/settings/profile` measures these alone. */
const only = process.argv
  .find((word) => word.startsWith("--page="))
  ?.slice("--page=".length)
  .split(",");

await runGate("vitals", (options) =>
  withPortals((portals) => checkVitals(portals, options, { ...(only !== undefined && { only }) })),
);
