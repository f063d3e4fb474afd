import type { Page } from "@playwright/test";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import { fillRoute } from "../harness/portals/portal-routes.ts";
import type { Portals } from "../harness/portals/with-portals.ts";
import { openWorld } from "../harness/portals/world.ts";
import { watchRenders } from "./count-renders.ts";
import { doGestures, type Gesture } from "./gestures.ts";
import { figuresOf, judgeBuilder, type Works } from "./judge-builder.ts";
import { openMeter } from "./measure-work.ts";
import { untilDrawn } from "./on-canvas.ts";
import { withWorkflow } from "./plant-workflow.ts";
import { watchFrames } from "./watch-frames.ts";

const steps = 300;
const usual = { moves: 30, letters: 18 };
const full = { moves: 120, letters: 60 };

export type BuilderCheck = Partial<typeof usual> & {
  /** Once the workflow is drawn: where the test makes the page slow. */
  sabotage?: (page: Page) => Promise<void>;
  only?: readonly Gesture[];
};

/** A workflow of 300 steps in the builder, opened by who may change it: what each gesture makes React draw, and what it costs the page. */
export const checkBuilder = async (
  portals: Portals,
  { isFull }: GateOptions,
  { sabotage, only, ...changes }: BuilderCheck = {},
): Promise<Verdict> => {
  const { browser, state } = portals;
  const world = await openWorld(portals);
  const { tenantId = "" } = world.parameters;
  const works: Works = await withWorkflow({ dataDir: state.dataDir, tenantId, steps }, async (workflowId) => {
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ viewport, storageState: world.signedIn.owner });
    try {
      const page = await context.newPage();
      await watchRenders(page);
      await watchFrames(page);
      const meter = await openMeter(page);
      const address = fillRoute("/workflows/[workflowId]", { workflowId });
      await page.goto(new URL(address, state.client).href, { waitUntil: "commit" });
      const drawnMs = await untilDrawn(page, steps);
      const open = await meter.sinceOpened();
      await sabotage?.(page);
      const bench = { page, meter, steps, ...(isFull ? full : usual), ...changes };
      return { drawnMs, open, ...(await doGestures(bench, only)) };
    } finally {
      await context.close();
    }
  });
  const faults = createFaults();
  judgeBuilder(faults, works, { isFull });
  return { counts: { steps, ...figuresOf(works) }, faults: faults.list };
};
