import { once } from "node:events";
import { startEverything } from "./support/start-everything.ts";

/** Keeps everything that the journeys need running, and prints what lets `playwright test` use it. */
const { state, stop } = await startEverything();
process.stdout.write(`export E2E_STATE='${JSON.stringify(state)}'\n`);
await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
await stop();
