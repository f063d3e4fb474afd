import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** From one to the next a single thing changes, and the last is how a page mostly was before: the browser draws it anew each time. */
const looks = [
  { width: 360, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
  { width: 1440, colorScheme: "dark" },
  { width: 1440, colorScheme: "light" },
] as const;
/** A theme changes colours alone, so what is not about colour is asked once per width. */
const colourRules = ["color-contrast", "link-in-text-block"];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * A drawing's ports shrink with it. WCAG 2.5.8 allows that where the same can be done by a larger control on the page:
 * the step's form draws every line too ("What comes next").
 */
const hasLargerEquivalent = (rule: string, target: string): boolean =>
  rule === "target-size" && /data-handleid|data-id="1-/.test(target);

/** What a look changes begins with the next frame. Endless animations, such as a spinner's turn, have no end to wait for. */
const settle = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  .then(() => Promise.all(
    document.getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished.catch(() => undefined)),
  ))
  .then(() => undefined)`;

type Found = { id: string; target: string };

/** Axe is brought to a page once, not for each look: its text is long. */
const runAxe = async (page: Page, runOnly: object): Promise<Found[]> => {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(`${axe.source}; undefined`);
  return page.evaluate<Found[]>(`axe
    .run(document, ${JSON.stringify({ resultTypes: ["violations"], runOnly })})
    .then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target: target.flat().join(" ") }))))`);
};

const lookAt = async (page: Page, rules: object): Promise<string[]> => {
  await page.evaluate(settle);
  const found = await runAxe(page, rules);
  return found.filter(({ id, target }) => !hasLargerEquivalent(id, target)).map(({ id, target }) => `${id}: ${target}`);
};

export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");

/** Axe over the page as it stands, at a phone's and a desk's width, in both themes; and no sideways scrolling. */
export const expectAccessible = async (page: Page, name: string): Promise<void> => {
  const before = page.viewportSize();
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const rules = colorScheme === "light" ? { type: "tag", values: tags } : { type: "rule", values: colourRules };
    // What is drawn late, such as a panel that only a desk has, gets a second look; what is wrong stays wrong.
    const first = await lookAt(page, rules);
    const told = first.length > 0 ? await lookAt(page, rules) : first;
    expect.soft(told, `${name} at ${width} px, ${colorScheme}`).toEqual([]);
    expect.soft(await overflowOf(page), `${name} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
};
