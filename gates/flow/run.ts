import { runGate } from "../harness/gate.ts";
import { checkFlow } from "./check-flow.ts";

// `--hour` works for an hour at a steady rate as well, and tells whether memory stays as it is.
const minutes = process.argv.includes("--hour") ? 60 : 0;

await runGate("flow", (options) => checkFlow(options, { minutes }));
