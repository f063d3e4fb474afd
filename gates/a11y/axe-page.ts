import type { Page } from "@playwright/test";
import axe from "axe-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A theme changes colours alone: what is not about colour need not be asked in each. */
const colourRules = ["color-contrast", "link-in-text-block"];

export type AxeScope = "everything" | "colours";

/**
 * A drawing's ports shrink with it. WCAG 2.5.8 allows that where the same can be done by a larger control on the page:
 * the step's form draws every line too ("What comes next").
 */
const hasLargerEquivalent = (rule: string, target: string): boolean =>
  rule === "target-size" && /data-handleid|data-id="1-/.test(target);

/** Endless ones, such as a spinner's turn, have no end to wait for. */
const settleAnimations = `Promise.all(
  document.getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished.catch(() => undefined)),
).then(() => undefined)`;

const run = (scope: AxeScope): string =>
  `axe.run(document, ${JSON.stringify({
    resultTypes: ["violations"],
    runOnly: scope === "everything" ? { type: "tag", values: tags } : { type: "rule", values: colourRules },
  })}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target: target.flat().join(" ") }))))`;

/** Every violation of the page as it stands, once its animations came to rest: "rule: where". */
export const axePage = async (page: Page, scope: AxeScope): Promise<string[]> => {
  await page.evaluate(settleAnimations);
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(`${axe.source}; undefined`);
  const found = await page.evaluate<{ id: string; target: string }[]>(run(scope));
  return found.filter(({ id, target }) => !hasLargerEquivalent(id, target)).map(({ id, target }) => `${id}: ${target}`);
};
