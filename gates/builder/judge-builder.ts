import type { createFaults } from "../harness/gate.ts";
import { quantile } from "../harness/quantile.ts";
import type { Gesture } from "./gestures.ts";
import type { Measured, Work } from "./measure-work.ts";

export type Works = { drawnMs: number; open: Work } & Partial<Record<Gesture, Measured>>;

/**
 * How many steps React may draw anew and how long the page's main thread may be at it, for each move, turn of the wheel or
 * key; the others are one act. Steps are those that the gesture changes, times leave room for a machine that others share.
 */
export const aims: Record<Gesture | "open", { steps: number; scriptMs: number }> = {
  open: { steps: 300, scriptMs: 1200 },
  pan: { steps: 0, scriptMs: 10 },
  zoom: { steps: 0, scriptMs: 10 },
  drag: { steps: 0, scriptMs: 15 },
  type: { steps: 1.5, scriptMs: 45 },
  selectAll: { steps: 300, scriptMs: 200 },
  dragAll: { steps: 0, scriptMs: 50 },
  undo: { steps: 0, scriptMs: 150 },
  redo: { steps: 0, scriptMs: 150 },
  boxSelect: { steps: 11, scriptMs: 50 },
  tidyUp: { steps: 0, scriptMs: 150 },
};
/** By the clock, on a machine that does nothing else: a frame of 34 ms is two of a screen with 60 Hz. */
export const frameAims = { drawnMs: 2500, p95Ms: 34 };
const smooth: readonly Gesture[] = ["pan", "zoom", "drag", "type"];

const entriesOf = ({ drawnMs: _, ...works }: Works) => Object.entries(works) as [keyof typeof aims, Work][];

/** What is drawn and computed is judged always, frames by the clock only in the long form. */
export const judgeBuilder = (
  faults: ReturnType<typeof createFaults>,
  works: Works,
  { isFull }: { isFull: boolean },
): void => {
  for (const [name, { acts, steps, scriptMs }] of entriesOf(works)) {
    const each = acts === 1 ? "" : " for each move or key";
    faults.atMost(`${name}: steps drawn anew${each}`, steps / acts, aims[name].steps);
    faults.atMost(`${name}: script in ms${each}`, scriptMs / acts, aims[name].scriptMs);
  }
  if (!isFull) return;
  faults.atMost("the time to be drawn in ms", works.drawnMs, frameAims.drawnMs);
  for (const name of smooth)
    faults.atMost(`${name}: the p95 of a frame in ms`, quantile(works[name]?.frames ?? [], 0.95), frameAims.p95Ms);
};

/** Each figure for one move, turn or key. */
export const figuresOf = (works: Works): Record<string, number> => {
  const figures: Record<string, number> = { drawnMs: works.drawnMs };
  for (const [name, { acts, steps, lines, components, scriptMs, layoutMs, allMs }] of entriesOf(works))
    for (const [what, sum] of Object.entries({ steps, lines, components, scriptMs, layoutMs, allMs }))
      figures[`${name}.${what}`] = sum / acts;
  for (const name of smooth) figures[`${name}.p95Ms`] = quantile(works[name]?.frames ?? [], 0.95);
  return figures;
};
