/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type Targets = { measured: number; small: string[] };

/**
 * Runs in the page: what can be pressed there and offers a finger less than so many pixels either way, found by where a
 * touch would land. A link among words is as high as they are, which WCAG 2.5.5 allows. Of many alike two are measured.
 */
export const findSmallTargets = (least: number): Targets => {
  const pressable =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="checkbox"], [role="switch"], [role="radio"], [role="tab"], [role^="menuitem"], [role="option"], [role="combobox"], [role="slider"]';
  const alike = new Map<string, number>();
  const small: string[] = [];
  let measured = 0;

  const isAmongWords = (element: Element): boolean =>
    element.matches("a") &&
    getComputedStyle(element).display === "inline" &&
    [...(element.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && node.textContent?.trim());
  const isShown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const { visibility, pointerEvents } = getComputedStyle(element);
    // What only assistive technology reads is clipped to a pixel; what a closed branch holds has a size all the same.
    return element.checkVisibility() && width > 1 && height > 1 && visibility === "visible" && pointerEvents !== "none";
  };
  // A drawing's ports shrink with it, and the step's form draws every line too; a toast that is leaving is nobody's to close.
  const isLeftOut = (element: Element): boolean =>
    element.closest('[inert], [aria-hidden="true"], .react-flow__handle, [data-removed="true"]') !== null;
  const labelsOf = (element: Element): Element[] =>
    "labels" in element && element.labels instanceof NodeList ? [...(element.labels as NodeListOf<Element>)] : [];
  const isRepeated = (element: Element): boolean => {
    const frame = element.closest("section")?.getAttribute("aria-label") ?? "";
    const kind = [element.tagName, element.getAttribute("role"), element.className, frame].join(" ");
    const seen = alike.get(kind) ?? 0;
    alike.set(kind, seen + 1);
    return seen >= 2;
  };

  /** How many pixels in a row through its middle a touch lands on it, either way. */
  const reachOf = (element: Element): { width: number; height: number } => {
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const own = [element, ...labelsOf(element)];
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const middle = { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
    const lands = (byX: number, byY: number): boolean => {
      const hit = document.elementFromPoint(middle.x + byX, middle.y + byY);
      const owner = hit?.closest(pressable);
      return hit !== null && (!owner || owner === element) && own.some((part) => part.contains(hit));
    };
    if (!lands(0, 0)) return { width: 0, height: 0 };
    const pixels = (isAt: (by: number) => boolean): number => {
      let [before, after] = [0, 0];
      while (before < least && isAt(-before - 1)) before++;
      while (after < least && isAt(after + 1)) after++;
      return before + 1 + after;
    };
    return { width: pixels((by) => lands(by, 0)), height: pixels((by) => lands(0, by)) };
  };

  for (const animation of document.getAnimations())
    if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  for (const element of document.querySelectorAll(pressable)) {
    if (isLeftOut(element) || !isShown(element)) continue;
    if (isAmongWords(element) || isRepeated(element)) continue;
    measured++;
    let { width, height } = reachOf(element);
    if (Math.min(width, height) < least) {
      // At the edge of the screen, or under something that stays there, it is scrolled to the middle.
      element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      ({ width, height } = reachOf(element));
    }
    if (Math.min(width, height) >= least) continue;
    const name = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
    const kind = element.getAttribute("role") ?? element.tagName.toLowerCase();
    small.push(`${kind} "${name.slice(0, 40)}" is ${width} by ${height}`);
  }
  return { measured, small };
};
