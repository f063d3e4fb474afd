/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

export type ControlFacts = {
  /** Finds it again after the page was loaded anew. */
  key: string;
  /** The same for the same control of another row, page or role. */
  kind: string;
  name: string;
  isInOverlay: boolean;
};

export type PageGate = {
  controls: () => ControlFacts[];
  find: (key: string) => Element | undefined;
  /** Once nothing has changed for a moment; a page that never rests is not waited for longer than a while. */
  comeToRest: () => Promise<void>;
  /** Begins to watch what a press does. */
  arm: (key: string) => void;
  /** What happened since: "nothing" or how it showed. */
  effect: () => string | undefined;
  overlays: () => number;
};

declare global {
  interface Window {
    bizosaasGate: PageGate;
  }
}

/** Runs in every page before its own scripts: lists controls, and keeps writes from leaving, so that nothing is changed. */
export const installPageGate = (): void => {
  const pressable =
    'button, summary, [role="button"], [role^="menuitem"], [role="tab"], [role="switch"], [role="checkbox"], [role="radio"], input[type="checkbox"]';
  const overlay = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
  const landmark = `main, nav, header, aside, footer, ${overlay}`;
  const row = 'tr, li, article, [role="row"], [role="option"], [role="group"]';
  const watched = {
    mutations: 0,
    writes: 0,
    reads: 0,
    url: "",
    focus: null as Element | null,
    target: null as Element | null,
  };

  const nameOf = (element: Element): string => {
    const labelled = element
      .getAttribute("aria-labelledby")
      ?.split(" ")
      .map((id) => document.getElementById(id)?.textContent);
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    const name = element.getAttribute("aria-label") ?? labelled?.join(" ") ?? label ?? element.textContent ?? "";
    return name.replaceAll(/\s+/g, " ").trim().slice(0, 80);
  };
  const isIdle = (element: Element): boolean => {
    const is = (attribute: string) => element.getAttribute(attribute) === "true";
    const isChosen = is("aria-selected") || (is("aria-checked") && /radio/.test(element.getAttribute("role") ?? ""));
    const isOff =
      element.matches(":disabled") || is("aria-disabled") || element.closest('[inert], [aria-hidden="true"]');
    return Boolean(isOff) || isChosen || is("aria-current");
  };
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: false, visibilityProperty: true });
  };
  const placeOf = (element: Element): string => {
    const place = element.closest(landmark);
    return place ? `${place.getAttribute("role") ?? place.tagName.toLowerCase()}` : "page";
  };
  const listed = (): { element: Element; facts: ControlFacts }[] => {
    const counts = new Map<string, number>();
    return [...document.querySelectorAll(pressable)]
      .filter((each) => isSeen(each) && !isIdle(each))
      .map((element) => {
        const role = element.getAttribute("role") ?? element.tagName.toLowerCase();
        const [name, place] = [nameOf(element), placeOf(element)];
        const same = `${place}|${role}|${name}`;
        const ordinal = counts.get(same) ?? 0;
        counts.set(same, ordinal + 1);
        const inRow = element.closest(row);
        const told = inRow
          ? `row ${[...inRow.querySelectorAll(pressable)].indexOf(element)} ${element.className}`
          : name.replaceAll(/\d+/g, "#");
        const facts = {
          key: `${same}|${ordinal}`,
          kind: `${place}|${role}|${told}`,
          name,
          isInOverlay: Boolean(element.closest(overlay)),
        };
        return { element, facts };
      });
  };

  const isTooltip = (node: Node): boolean =>
    node instanceof Element && (node.matches('[role="tooltip"]') || node.querySelector('[role="tooltip"]') !== null);
  /** Such as the place where messages will appear, which a page makes when it finds the time. */
  const isBare = (node: Node): boolean => {
    if (!(node instanceof Element) || node.textContent !== "") return false;
    const { width, height } = node.getBoundingClientRect();
    return node.isConnected && (width === 0 || height === 0);
  };
  const counts = (record: MutationRecord): boolean => {
    const element = record.target instanceof Element ? record.target : record.target.parentElement;
    if (!element || element.closest('head, time, [role="tooltip"]')) return false;
    if (record.type === "attributes") {
      const isOwnState = ["data-state", "aria-describedby", "class", "style"].includes(record.attributeName ?? "");
      return !(isOwnState && (element === watched.target || element === document.body));
    }
    if (record.type === "characterData") return true;
    const added = [...record.addedNodes].filter((node) => !isTooltip(node) && !isBare(node));
    const removed = [...record.removedNodes].filter((node) => !isTooltip(node));
    const isToastLeaving =
      added.length === 0 && element.closest('[aria-live], [role="status"], [role="region"] ol') !== null;
    return added.length + removed.length > 0 && !isToastLeaving;
  };
  const observer = new MutationObserver((records) => {
    watched.mutations += records.filter(counts).length;
  });

  // The browser's own word on a field is no part of the document.
  document.addEventListener("invalid", () => (watched.mutations += 1), true);

  const realFetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const method = (init?.method ?? request?.method ?? "GET").toUpperCase();
    if (method !== "GET" && method !== "HEAD") {
      watched.writes += 1;
      return new Promise(() => undefined);
    }
    const headers = new Headers(init?.headers ?? request?.headers);
    if (!headers.has("next-router-prefetch") && !headers.has("next-router-segment-prefetch")) watched.reads += 1;
    return realFetch(input, init);
  };
  navigator.sendBeacon = () => true;

  window.bizosaasGate = {
    controls: () => listed().map(({ facts }) => facts),
    find: (key) => listed().find(({ facts }) => facts.key === key)?.element,
    comeToRest: () =>
      new Promise((resolve) => {
        const done = () => {
          resting.disconnect();
          resolve();
        };
        let pause = window.setTimeout(done, 100);
        const resting = new MutationObserver((records) => {
          if (!records.some(counts)) return;
          window.clearTimeout(pause);
          pause = window.setTimeout(done, 100);
        });
        resting.observe(document, { subtree: true, childList: true, characterData: true });
        window.setTimeout(done, 2000);
      }),
    arm: (key) => {
      const target = window.bizosaasGate.find(key) ?? null;
      Object.assign(watched, {
        mutations: 0,
        writes: 0,
        reads: 0,
        url: location.href,
        focus: document.activeElement,
        target,
      });
      observer.disconnect();
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    },
    effect: () => {
      if (location.href !== watched.url) return "address";
      if (watched.writes > 0) return "write";
      if (watched.mutations > 0) return "page";
      if (watched.reads > 0) return "read";
      const focus = document.activeElement;
      return focus !== watched.focus && focus !== watched.target && focus !== document.body ? "focus" : undefined;
    },
    overlays: () => [...document.querySelectorAll(overlay)].filter(isSeen).length,
  };
};
