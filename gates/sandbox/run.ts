import { runGate } from "../harness/gate.ts";
import { checkSandbox } from "./check-sandbox.ts";

await runGate("sandbox", (options) => checkSandbox(options));
