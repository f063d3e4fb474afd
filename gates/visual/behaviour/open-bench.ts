import { type Browser, chromium, type Page } from "@playwright/test";
import config from "../playwright.config.ts";
import { serveBench } from "../serve-bench.ts";

type Size = { width: number; height: number; hasTouch?: boolean };
/** A phone in the hand: narrow, and with a finger instead of a mouse. */
export const phone: Size = { width: 360, height: 720, hasTouch: true };

export type OpenBench = {
  /** A fresh tab on one page of the bench: `patterns/board`, or `patterns/board?dir=rtl`. */
  show: (pageId: string, size?: Size) => Promise<Page>;
  close: () => Promise<void>;
};

const desk: Size = { width: 1280, height: 900 };

const showIn = async (browser: Browser, url: string, pageId: string, { hasTouch = false, ...viewport } = desk) => {
  const context = await browser.newContext({ viewport, hasTouch, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${url}${pageId}${pageId.includes("?") ? "&" : "?"}bare`);
  await page.locator("[data-shown]").waitFor({ state: "attached" });
  return page;
};

/** The bench and a real browser, for what only hands on a component can show. */
export const openBench = async (): Promise<OpenBench> => {
  const bench = await serveBench();
  const browser = await chromium.launch(config.use?.launchOptions);
  return {
    show: (pageId, size) => showIn(browser, bench.url, pageId, size),
    close: async () => {
      await browser.close();
      await bench.close();
    },
  };
};
