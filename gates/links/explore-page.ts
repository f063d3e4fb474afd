import type { BrowserContext, Page } from "@playwright/test";
import { firstLineOf } from "../harness/first-line.ts";
import type { ControlFacts } from "./in-page.ts";
import { pressControl } from "./press-control.ts";

export type Explored = { pressed: number; faults: string[] };

export type Explorer = {
  page: Page;
  context: BrowserContext;
  /** Kinds of controls that were pressed already: the frame around a page is the same on every page. */
  seen: Set<string>;
  /** Opens the page as it was at first. */
  open: () => Promise<void>;
  name: string;
};

/** A menu's item opens a dialog; a dialog's button opens nothing that is not known by then. */
const deepest = 2;

const controlsOf = (page: Page): Promise<ControlFacts[]> => page.evaluate(() => window.bizosaasGate.controls());
const overlaysOf = (page: Page): Promise<number> => page.evaluate(() => window.bizosaasGate.overlays()).catch(() => 0);

const closeOverlays = async (page: Page): Promise<boolean> => {
  for (let left = deepest; left > 0 && (await overlaysOf(page)) > 0; left -= 1) await page.keyboard.press("Escape");
  return page
    .waitForFunction(() => window.bizosaasGate.overlays() === 0, undefined, { timeout: 500 })
    .then(
      () => true,
      () => false,
    );
};

const reach = async ({ page, open }: Explorer, path: readonly ControlFacts[]): Promise<void> => {
  await open();
  for (const { key } of path) await pressControl(page, key);
};

/** A drawing that fits already is not fitted again: what does nothing may do something once its neighbour was used. */
const pressAfterNeighbour = async (
  explorer: Explorer,
  path: readonly ControlFacts[],
  { control, neighbour }: { control: ControlFacts; neighbour: ControlFacts | undefined },
): Promise<string> => {
  if (!neighbour) throw new Error("does nothing");
  // Whatever comes of the neighbour, of this one it is known that it does nothing alone.
  return reach(explorer, [...path, neighbour])
    .then(() => pressControl(explorer.page, control.key))
    .catch(() => Promise.reject(new Error("does nothing")));
};

/** Presses each control that is new, inside of what it opens too; afterwards the page is as it was, as far as the next one needs. */
const pressAll = async (explorer: Explorer, path: readonly ControlFacts[], found: Explored): Promise<void> => {
  const { page, seen, name } = explorer;
  const within = path.length > 0;
  const kindOf = ({ kind }: ControlFacts) => (within ? `${path.map((each) => each.kind).join(" > ")} > ${kind}` : kind);
  const controls = (await controlsOf(page)).filter((each) => each.isInOverlay === within && !seen.has(kindOf(each)));
  let isFresh = true;
  for (const [index, control] of controls.entries()) {
    if (seen.has(kindOf(control))) continue;
    seen.add(kindOf(control));
    const label = [...path, control].map((each) => `"${each.name}"`).join(" → ");
    try {
      const isThere = await page
        .evaluate((key) => Boolean(window.bizosaasGate.find(key)), control.key)
        .catch(() => false);
      if (!isFresh || !isThere) await reach(explorer, path);
      found.pressed += 1;
      const before = await overlaysOf(page);
      const effect = await pressControl(page, control.key).catch((error: unknown) => {
        if (firstLineOf(error) !== "does nothing") throw error;
        return pressAfterNeighbour(explorer, path, { control, neighbour: controls[index - 1] });
      });
      isFresh = effect === "page" || effect === "focus";
      const hasOpened = isFresh && (await overlaysOf(page)) > before;
      if (hasOpened && path.length < deepest) await pressAll(explorer, [...path, control], found);
      if (hasOpened) isFresh = !within && (await closeOverlays(page));
    } catch (error) {
      const why = firstLineOf(error);
      // What an earlier press took away, a fresh page would show again; there it has been looked for.
      if (why !== "is gone")
        found.faults.push(`${name}: ${label} ${why.startsWith("does") ? why : `can't be pressed: ${why}`}`);
      isFresh = false;
    }
  }
};

/** Every control of an open page that was not pressed before has an effect. */
export const explorePage = async (explorer: Explorer): Promise<Explored> => {
  const found: Explored = { pressed: 0, faults: [] };
  await pressAll(explorer, [], found);
  return found;
};
