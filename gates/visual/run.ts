import { runGate } from "../harness/gate.ts";
import { checkVisual } from "./check-visual.ts";

const isUpdate = process.argv.includes("--update");
const page = process.argv.find((word) => word.startsWith("--page="))?.slice("--page=".length);

await runGate("visual", (options) => checkVisual({ ...options, isUpdate, ...(page !== undefined && { page }) }));
