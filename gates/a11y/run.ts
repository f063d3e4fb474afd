import { runGate } from "../harness/gate.ts";
import { withPortals } from "../harness/portals/with-portals.ts";
import { checkA11y } from "./check-a11y.ts";

await runGate("a11y", (options) => withPortals((portals) => checkA11y(portals, options)));
