import { runGate } from "../harness/gate.ts";
import { checkBombs, checkEscapes } from "./check-sandbox.ts";

await runGate("sandbox", async (options) => {
  const escapes = await checkEscapes(options);
  const bombs = await checkBombs();
  return { counts: { ...escapes.counts, ...bombs.counts }, faults: [...escapes.faults, ...bombs.faults] };
});
