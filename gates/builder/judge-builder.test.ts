import { expect, test } from "vitest";
import { createFaults } from "../harness/gate.ts";
import type { Gesture } from "./gestures.ts";
import { aims, figuresOf, frameAims, judgeBuilder, type Works } from "./judge-builder.ts";

const acts = 10;
const workOf = ({ steps, scriptMs }: { steps: number; scriptMs: number }, frames = [frameAims.p95Ms]) => ({
  ...{ acts, frames, steps: steps * acts, lines: 0, components: 0 },
  ...{ scriptMs: scriptMs * acts, layoutMs: 0, allMs: 0 },
});
const { open, ...gestures } = aims;
const reached: Works = {
  drawnMs: frameAims.drawnMs,
  open: workOf(open),
  ...(Object.fromEntries(Object.entries(gestures).map(([name, aim]) => [name, workOf(aim)])) as Record<
    Gesture,
    ReturnType<typeof workOf>
  >),
};
const judged = (works: Works, isFull = true): string[] => {
  const faults = createFaults();
  judgeBuilder(faults, works, { isFull });
  return faults.list;
};

test("what just reaches every aim is no fault", () => {
  expect(judged(reached)).toEqual([]);
});

test.each(Object.keys(aims) as (keyof typeof aims)[])("a step or a millisecond too many in %s is told", (name) => {
  const { steps, scriptMs } = aims[name];
  const told = judged({ ...reached, [name]: workOf({ steps: steps + 0.1, scriptMs: scriptMs + 0.1 }) });
  expect(told).toEqual([expect.stringContaining(`${name}: steps`), expect.stringContaining(`${name}: script`)]);
});

test("frames by the clock are judged in the long form alone, where other work can't slow them down", () => {
  const slow: Works = { ...reached, drawnMs: frameAims.drawnMs + 1, pan: workOf(aims.pan, [16, 16, 90]) };
  expect(judged(slow, false)).toEqual([]);
  expect(judged(slow)).toEqual([expect.stringContaining("drawn in ms"), expect.stringContaining("pan: the p95")]);
});

test("frames that nobody measured reach no aim", () => {
  expect(judged({ ...reached, zoom: workOf(aims.zoom, []) })).toEqual([expect.stringContaining("zoom: the p95")]);
});

test("figures are those of one move", () => {
  expect(figuresOf({ ...reached, type: workOf({ steps: 2, scriptMs: 7 }) })).toMatchObject({
    "type.steps": 2,
    "type.scriptMs": 7,
  });
});
