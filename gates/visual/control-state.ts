/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

declare global {
  interface Window {
    /** Presses of buttons and links that nobody refused. */
    benchPresses?: number;
  }
}

/** Runs in the page: begins to count presses. */
export const countPresses = (): void => {
  const pressed = "button:not([role]), a, input[type='file']";
  window.benchPresses ??= 0;
  addEventListener("click", (event) => {
    const isOne = event.target instanceof Element && event.target.closest(pressed) !== null;
    if (isOne && !event.defaultPrevented) window.benchPresses = (window.benchPresses ?? 0) + 1;
  });
};

/** Runs in the page: all that using a control can change, as text. Notes that come with the focus alone are left out, unless asked for. */
export const readState = (withNotes: boolean): string => {
  const states = ["aria-checked", "aria-expanded", "aria-selected", "aria-valuenow"];
  const parts = [...document.querySelectorAll("[role], button, input, textarea, select")]
    .filter((element) => withNotes || element.closest('[role="tooltip"], [data-radix-popper-content-wrapper]') === null)
    .map((element) => [
      ...states.map((state) => element.getAttribute(state)),
      "value" in element ? String(element.value) : "",
      element.getAttribute("role") === "region" ? element.scrollTop : 0,
    ]);
  const panels = document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]');
  return JSON.stringify([parts, panels.length, window.benchPresses]);
};

/** Runs in the page: whether what has the focus shows it, by itself or by what is drawn around it. */
export const isFocusShown = (): boolean => {
  const around = [0, 1, 2, 3].reduce<Element[]>((all) => {
    const next = all.length === 0 ? document.activeElement : all.at(-1)?.parentElement;
    return next ? [...all, next] : all;
  }, []);
  const styles = around.flatMap((element) => [getComputedStyle(element), getComputedStyle(element, "::after")]);
  return styles.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px");
};

/** Runs in the page: what is told of the element besides its own words, by itself or by the group it is in. */
export const descriptionOf = (element: Element): string =>
  [element, element.closest('[role="radiogroup"], [role="group"]')]
    .flatMap((part) => part?.getAttribute("aria-describedby")?.split(" ") ?? [])
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .concat(element.textContent ?? "")
    .join(" ");
