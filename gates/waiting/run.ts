import { runGate } from "../harness/gate.ts";
import { checkWaiting } from "./check-waiting.ts";

await runGate("waiting", checkWaiting);
