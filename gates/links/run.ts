import { runGate } from "../harness/gate.ts";
import { withPortals } from "../harness/portals/with-portals.ts";
import { checkLinks } from "./check-links.ts";

await runGate("links", (options) => withPortals((portals) => checkLinks(portals, options)));
