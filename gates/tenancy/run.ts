import { runGate } from "../harness/gate.ts";
import { checkTenancy } from "./check-tenancy.ts";

await runGate("tenancy", (options) => checkTenancy(options));
