import { runGate } from "../harness/gate.ts";
import { checkSync } from "./check-sync.ts";

await runGate("sync", (options) => checkSync(options));
