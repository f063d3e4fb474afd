import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { hasLargerEquivalent } from "../harness/larger-equivalent.ts";
import { halfSeries, type Series } from "./series.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A theme changes colours alone, so what is not about colour is asked once per width: in the short form. */
const colourRules = ["color-contrast", "link-in-text-block"];
/** An overlay alone is no page: headings and landmarks are those of the page that opens it. */
const pageRules = ["page-has-heading-one", "landmark-one-main", "region"];
/** Many states of one component stand below each other here, and some of them are landmarks of a page. */
const benchRules = [
  "landmark-unique",
  "landmark-no-duplicate-banner",
  "landmark-no-duplicate-main",
  "landmark-main-is-top-level",
  "landmark-banner-is-top-level",
  "heading-order",
];

/** Axe over what the bench shows, as "rule: element". */
export const findViolations = async (page: Page, series: Series, isOverlay: boolean): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const asked = !halfSeries.includes(series)
    ? axe.withRules(colourRules)
    : axe.withTags(tags).disableRules([...benchRules, ...(isOverlay ? pageRules : [])]);
  const { violations } = await asked.analyze();
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target: target.join(" ") })))
    .filter(({ id, target }) => !hasLargerEquivalent(id, target))
    .map(({ id, target }) => `${id}: ${target}`);
};
