import { runGate } from "../harness/gate.ts";
import { checkFlow } from "./check-flow.ts";

await runGate("flow", (options) => checkFlow(options));
