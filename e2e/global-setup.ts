import { hasE2eState, writeE2eState } from "./env.ts";
import { startEverything } from "./support/start-everything.ts";

/** Started once for all specs; `npm run serve` in another terminal spares a developer the start. */
const setUp = async (): Promise<(() => Promise<void>) | undefined> => {
  if (hasE2eState()) return undefined;
  const { state, stop } = await startEverything();
  writeE2eState(state);
  return stop;
};

export default setUp;
