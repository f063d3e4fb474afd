import type { Page } from "@playwright/test";
import axe from "axe-core";
import { hasLargerEquivalent } from "../harness/larger-equivalent.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A theme changes colours alone: what is not about colour need not be asked in each. */
const colourRules = ["color-contrast", "link-in-text-block"];

export type AxeScope = "everything" | "colours";

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
