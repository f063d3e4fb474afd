import { runGate } from "../harness/gate.ts";
import { checkApi } from "./check-api.ts";

await runGate("api", (options) => checkApi(options));
