import { runGate } from "../harness/gate.ts";
import { checkStart } from "./check-start.ts";

await runGate("start", checkStart);
