/// <reference lib="dom" />
import type { Page } from "@playwright/test";

export type Point = { x: number; y: number };

export const canvasBox = async (page: Page) => {
  const box = await page.locator(".react-flow").boundingBox();
  if (!box) throw new Error("There is no canvas.");
  return box;
};

/** Where the mouse meets the canvas between its steps, or a step, whichever is asked for. */
export const pointOn = async (page: Page, selector: ".react-flow__pane" | ".react-flow__node"): Promise<Point> => {
  const box = await canvasBox(page);
  const point = await page.evaluate(
    ({ x, y, width, height, wanted }) => {
      const grid = Array.from({ length: 2400 }, (_, at) => ({
        x: x + width * (0.2 + 0.01 * (at % 60)),
        y: y + height * (0.2 + 0.015 * Math.floor(at / 60)),
      }));
      const isOn = (each: { x: number; y: number }) => {
        const found = document.elementFromPoint(each.x, each.y);
        if (!found || found.closest(".react-flow__handle, .react-flow__panel")) return false;
        return wanted === ".react-flow__pane" ? found.matches(wanted) : found.closest(wanted) !== null;
      };
      return grid.find(isOn);
    },
    { ...box, wanted: selector },
  );
  if (!point) throw new Error(`There is no ${selector} in the middle of the canvas.`);
  return point;
};

/** When every step was there with its measures, from the navigation on: until then React Flow hides it. */
export const untilDrawn = async (page: Page, steps: number): Promise<number> => {
  const drawn = await page.waitForFunction(
    (wanted) => {
      const nodes = [...document.querySelectorAll<HTMLElement>(".react-flow__node")];
      const isDrawn = nodes.length === wanted && nodes.every(({ style }) => style.visibility !== "hidden");
      return isDrawn ? performance.now() : null;
    },
    steps,
    { polling: "raf", timeout: 30_000 },
  );
  return Number(await drawn.jsonValue());
};

export const untilSelected = async (page: Page, steps: number): Promise<void> => {
  const selected = ".react-flow__node.selected";
  const isSo = ([css, count]: readonly [string, number]) => document.querySelectorAll(css).length === count;
  await page.waitForFunction(isSo, [selected, steps] as const, { polling: "raf" }).catch(async () => {
    throw new Error(`${await page.locator(selected).count()} steps instead of ${steps} are selected`);
  });
};

/** What is saved a second after a change is no part of what comes next. */
export const untilSaved = (page: Page): Promise<void> => page.getByText("All changes saved").waitFor();

const lookOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".react-flow__viewport, .react-flow__node")]
      .map(({ style }) => style.transform)
      .join(),
  );

/** A gesture that does nothing is smooth, and proves nothing. */
export const moving = async <Result>(page: Page, what: string, gesture: () => Promise<Result>): Promise<Result> => {
  const before = await lookOf(page);
  const result = await gesture();
  if ((await lookOf(page)) === before) throw new Error(`${what} moved nothing`);
  return result;
};
