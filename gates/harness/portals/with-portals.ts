import { type E2eState, hasE2eState, readE2eState, startEverything, writeE2eState } from "@bizosaas/e2e/support";
import { type Browser, chromium } from "@playwright/test";
import { chromiumOptions } from "./chromium-options.ts";

export type Portals = { state: E2eState; browser: Browser };

/** Both portals, built and running with everything behind them: those that run already, or ones of the gate's own. */
export const withPortals = async <Result>(work: (portals: Portals) => Promise<Result>): Promise<Result> => {
  const started = hasE2eState() ? undefined : await startEverything();
  if (started) writeE2eState(started.state);
  const browser = await chromium.launch(chromiumOptions());
  try {
    return await work({ state: readE2eState(), browser });
  } finally {
    await browser.close();
    await started?.stop();
  }
};
