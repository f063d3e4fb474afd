import type { Page } from "@playwright/test";
import type { Measured, Meter } from "./measure-work.ts";
import { canvasBox, moving, type Point, pointOn, untilSaved, untilSelected } from "./on-canvas.ts";

export type Bench = { page: Page; meter: Meter; steps: number; moves: number; letters: number };

const onCanvas = ".react-flow__pane";
const onStep = ".react-flow__node";

/** A little farther around with each turn. */
const around = ({ x, y }: Point, turn: number): [number, number] => [
  x + 60 * Math.sin(turn / 8),
  y + 60 * (1 - Math.cos(turn / 8)),
];

const dragFrom = async ({ page, meter, moves }: Bench, from: Point): Promise<Measured> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // Taking hold selects, which is a gesture of its own.
  for (const turn of [1, 2]) await page.mouse.move(...around(from, turn));
  const work = await meter.measure(moves, async () => {
    for (let turn = 3; turn < moves + 3; turn += 1) await page.mouse.move(...around(from, turn));
  });
  await page.mouse.up();
  await untilSaved(page);
  return work;
};

const selectNone = async ({ page }: Bench): Promise<void> => {
  const { x, y } = await pointOn(page, onCanvas);
  await page.mouse.click(x, y);
  await untilSelected(page, 0);
};

const pressAll = async ({ page, steps }: Bench): Promise<void> => {
  await page.keyboard.press("ControlOrMeta+a");
  await untilSelected(page, steps);
};

const selectAll = async (bench: Bench): Promise<Measured> => {
  await selectNone(bench);
  return bench.meter.measure(1, () => pressAll(bench));
};

/** By Shift and the mouse: what the box has touched is selected as it grows. */
const boxSelect = async (bench: Bench): Promise<Measured> => {
  const { page, meter, moves, steps } = bench;
  await selectNone(bench);
  await page.getByRole("button", { name: "Fit to screen" }).click();
  await page.getByRole("button", { name: "Zoom out" }).click();
  const { x, y, width, height } = await canvasBox(page);
  // Nearer to the edge the drawing moves along.
  const edge = 45;
  await page.mouse.move(x + edge, y + edge);
  await page.keyboard.down("Shift");
  await page.mouse.down();
  const to = (part: number): [number, number] => [
    x + edge + (width - 2 * edge) * part,
    y + edge + (height - 2 * edge) * part,
  ];
  const work = await meter.measure(moves, async () => {
    for (let move = 1; move <= moves; move += 1) await page.mouse.move(...to(move / moves));
  });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await untilSelected(page, steps);
  return work;
};

const zoom = async ({ page, meter, moves }: Bench): Promise<Measured> => {
  const { x, y } = await pointOn(page, onCanvas);
  await page.mouse.move(x, y);
  return meter.measure(moves, async () => {
    for (let turn = 0; turn < moves; turn += 1) await page.mouse.wheel(0, turn % 20 < 11 ? -40 : 40);
  });
};

/** Types into the chosen step's name, which the canvas shows. */
const type = async (bench: Bench): Promise<Measured> => {
  const { page, meter, letters } = bench;
  await selectNone(bench);
  const { x, y } = await pointOn(page, onStep);
  await page.mouse.click(x, y);
  await page.locator("[data-node-panel] [data-field=name] input").fill("");
  const work = await meter.measure(letters, async () => {
    for (let letter = 0; letter < letters; letter += 1) await page.keyboard.press(letter % 6 === 5 ? "Space" : "e");
  });
  await untilSaved(page);
  await selectNone(bench);
  return work;
};

const press = async ({ page, meter }: Bench, key: string): Promise<Measured> => {
  const work = await meter.measure(1, () => page.keyboard.press(key));
  await untilSaved(page);
  return work;
};

const tidyUp = async ({ page, meter }: Bench): Promise<Measured> => {
  const work = await meter.measure(1, async () => {
    await page.getByRole("button", { name: "Tidy up layout" }).click();
    // Busy until the places are found, beside the page's own thread.
    await page.locator("button[aria-label='Tidy up layout']:not([aria-busy])").waitFor();
  });
  await untilSaved(page);
  return work;
};

/** What people do with a workflow that is drawn, in an order in which each finds what it needs. */
const gestures = {
  pan: async (bench: Bench) => dragFrom(bench, await pointOn(bench.page, onCanvas)),
  zoom,
  drag: async (bench: Bench) => dragFrom(bench, await pointOn(bench.page, onStep)),
  type,
  selectAll,
  dragAll: async (bench: Bench) => {
    await selectNone(bench);
    await pressAll(bench);
    return dragFrom(bench, await pointOn(bench.page, onStep));
  },
  undo: (bench: Bench) => press(bench, "ControlOrMeta+z"),
  redo: (bench: Bench) => press(bench, "ControlOrMeta+Shift+z"),
  boxSelect,
  tidyUp,
};
export type Gesture = keyof typeof gestures;

/** All that only select what is there. */
const still: ReadonlySet<string> = new Set<Gesture>(["type", "selectAll", "boxSelect"]);

export const doGestures = async (
  bench: Bench,
  only?: readonly Gesture[],
): Promise<Partial<Record<Gesture, Measured>>> => {
  const done: Partial<Record<Gesture, Measured>> = {};
  for (const name of Object.keys(gestures) as Gesture[]) {
    if (only && !only.includes(name)) continue;
    const work = () => gestures[name](bench);
    done[name] = still.has(name) ? await work() : await moving(bench.page, name, work);
  }
  return done;
};
