import type { Browser, Page } from "@playwright/test";
import { z } from "zod";
import type { Series } from "./series.ts";

const Bench = z.object({ pages: z.array(z.string()).min(1), now: z.iso.datetime() });
export type BenchPage = { page: Page; pages: string[]; readComplaints: () => string[] };

/** Opens the bench once per series; its own list says which pages there are, and what time it is there. */
export const openBench = async (browser: Browser, url: string, series: Series): Promise<BenchPage> => {
  const { colorScheme, width, height, isPhone } = series;
  const context = await browser.newContext({
    ...{ colorScheme, viewport: { width, height }, hasTouch: isPhone },
    ...{ reducedMotion: "reduce", timezoneId: "UTC", locale: "en-GB" },
  });
  const page = await context.newPage();
  let complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.goto(`${url}?bare`);
  const { pages, now } = Bench.parse(await page.evaluate("({ pages: workbench.pages, now: workbench.now })"));
  await page.clock.setFixedTime(now);
  // Somebody is there: what comes only then is what is pictured.
  await page.evaluate("void dispatchEvent(new PointerEvent('pointermove'))");
  return {
    page,
    pages,
    readComplaints: () => {
      const read = complaints;
      complaints = [];
      return read;
    },
  };
};

/** Goes to a page or one of its overlays without loading anything again; answers the overlays that the page has. */
export const showOnBench = async (
  page: Page,
  pageId: string,
  overlay?: string,
  dir?: "ltr" | "rtl",
): Promise<string[]> => {
  // As the browser's address will say it, apostrophes too.
  const asked = overlay === undefined ? "" : `&overlay=${encodeURIComponent(overlay).replaceAll("'", "%27")}`;
  const path = `/${pageId}?bare=${dir === undefined ? "" : `&dir=${dir}`}${asked}`;
  await page.evaluate(`workbench.navigate(${JSON.stringify(path)})`);
  const shown = page.locator(`[data-shown=${JSON.stringify(path)}]`);
  await shown.waitFor({ state: "attached" });
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  return z.array(z.string()).parse(JSON.parse((await shown.getAttribute("data-overlays")) ?? "[]"));
};
