import { runGate } from "../harness/gate.ts";
import { withPortals } from "../harness/portals/with-portals.ts";
import { checkBuilder } from "./check-builder.ts";

await runGate("builder", (options) => withPortals((portals) => checkBuilder(portals, options)));
