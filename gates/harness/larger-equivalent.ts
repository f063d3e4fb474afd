/**
 * A drawing's ports shrink with it. WCAG 2.5.8 allows that where the same can be done by a larger control on the page:
 * the step's form draws every line too ("What comes next").
 */
export const hasLargerEquivalent = (rule: string, target: string): boolean =>
  rule === "target-size" && /data-handleid|data-id="1-|aria-label="Connect (?:from|to) /.test(target);
