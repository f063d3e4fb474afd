import { runGate } from "../harness/gate.ts";
import { withPortals } from "../harness/portals/with-portals.ts";
import { checkVitals } from "./check-vitals.ts";

await runGate("vitals", (options) => withPortals((portals) => checkVitals(portals, options)));
