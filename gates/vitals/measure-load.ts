/// <reference lib="dom" />
import type { Browser, Page } from "@playwright/test";
import type { StorageState } from "../harness/portals/people.ts";

export type Load = {
  /** Bytes of script as they travelled, compressed, until the page came to rest. */
  scriptBytes: number;
  /** The worst burst of layout shifts, as browsers count it: 0 is none. */
  shift: number;
  /** What moved most. */
  shifted: string;
  /** Of the page that it led to. */
  pathname: string;
};

type Shifted = { shift: number; shifted: string };

declare global {
  interface Window {
    layoutShifts: { value: number; startTime: number; what: string }[];
  }
}

const watchShifts = (): void => {
  window.layoutShifts = [];
  type Source = { node?: Node | null };
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources?: Source[] };
  const nameOf = (node: Node | null | undefined): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element ? `${element.tagName.toLowerCase()}.${String(element.className).slice(0, 60)}` : "";
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (entry.hadRecentInput) continue;
      const what = (entry.sources ?? []).map(({ node }) => nameOf(node)).join(", ");
      window.layoutShifts.push({ value: entry.value, startTime: entry.startTime, what });
    }
  }).observe({ type: "layout-shift", buffered: true });
};

/** A session window as web.dev/cls defines it: shifts less than 1 s apart, 5 s at most. */
const readShifts = (): Shifted => {
  let [worst, sum, startedAt, lastAt] = [0, 0, 0, 0];
  for (const { value, startTime } of window.layoutShifts) {
    const isSame = sum > 0 && startTime - lastAt < 1000 && startTime - startedAt < 5000;
    if (!isSame) [sum, startedAt] = [0, startTime];
    sum += value;
    lastAt = startTime;
    worst = Math.max(worst, sum);
  }
  const largest = [...window.layoutShifts].sort((a, b) => b.value - a.value)[0];
  return { shift: worst, shifted: largest?.what ?? "" };
};

const countScripts = (page: Page) => {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (!/\.m?js$/.test(new URL(request.url()).pathname)) return;
    sizes.push(
      request.sizes().then(
        ({ responseBodySize }) => responseBodySize,
        () => 0,
      ),
    );
  });
  return async () => (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
};

export type LoadOrder = {
  browser: Browser;
  address: string;
  storageState?: StorageState;
  sabotage?: (page: Page) => Promise<void>;
};

const widths = [1280, 390];

/** Loads a page with nothing cached, at a desk's width and then at a phone's, and answers the worse of both. */
export const measureLoad = async ({ browser, address, storageState, sabotage }: LoadOrder): Promise<Load> => {
  const found: Load = { scriptBytes: 0, shift: 0, shifted: "", pathname: "" };
  for (const width of widths) {
    const viewport = { width, height: 844 };
    const context = await browser.newContext({ viewport, ...(storageState && { storageState }) });
    const page = await context.newPage();
    await page.addInitScript(watchShifts);
    await sabotage?.(page);
    const scriptBytes = countScripts(page);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForLoadState("load");
    // A live page never rests; what matters of it has come by then.
    await page.waitForLoadState("networkidle", { timeout: 4000 }).catch(() => undefined);
    const shifts = await page.evaluate(readShifts);
    found.pathname = new URL(page.url()).pathname;
    found.scriptBytes = Math.max(found.scriptBytes, await scriptBytes());
    if (shifts.shift > found.shift)
      Object.assign(found, { shift: shifts.shift, shifted: `${shifts.shifted} at ${width} px` });
    await context.close();
  }
  return found;
};
