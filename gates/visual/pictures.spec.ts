import { expect, type Page, test } from "@playwright/test";
import { type BenchPage, openBench, showOnBench } from "./bench-page.ts";
import { readBenchEnv } from "./env.ts";
import { findViolations } from "./find-violations.ts";
import { isAskedFor } from "./pages-asked-for.ts";
import { allSeries, halfSeries, type Series } from "./series.ts";

const { BENCH_URL, BENCH_PAGE, BENCH_SERIES } = readBenchEnv();

const slugOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
const pictureOf = (pageId: string, overlay: string | undefined, { name }: Series) =>
  `${pageId}${overlay === undefined ? "" : `.${slugOf(overlay)}`}.${name}.png`;

const expectNone = (what: string, found: string[]) =>
  expect.soft(found.length, `${what}: ${found.join(" | ")}`).toBe(0);

/**
 * The part of the screen to picture, and a screen large enough for it: Chromium forgets its touch emulation while it pictures
 * more than the screen, so the finger is put back as well.
 */
const frameFor = async (page: Page, { width, height, isPhone }: Series, isWhole: boolean) => {
  await page.setViewportSize({ width, height });
  if (isPhone) {
    // Never detached: with the session its emulation would end.
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  }
  if (!isWhole) return { x: 0, y: 0, width, height };
  const needed = await page.evaluate<number>(
    "Math.ceil(document.querySelector('main').getBoundingClientRect().height)",
  );
  await page.setViewportSize({ width, height: Math.max(height, needed) });
  return { x: 0, y: 0, width, height: needed };
};

/** Charts are drawn in place of their sketches. */
const expectDrawn = (page: Page) => expect(page.locator("[data-sketch]")).toHaveCount(0);

/** One page or overlay: nothing on the console, nothing for axe, no sideways scrolling, and it looks as it did. */
const inspect = async ({ page, readComplaints }: BenchPage, pageId: string, series: Series, overlay?: string) => {
  const overlays = await showOnBench(page, pageId, overlay);
  const picture = pictureOf(pageId, overlay, series);
  const name = picture.replace(".png", "");
  const clip = await frameFor(page, series, overlay === undefined);
  await expectDrawn(page);
  await expect.soft(page, `${name} looks different`).toHaveScreenshot(picture.split("/"), { clip, timeout: 10_000 });
  expectNone(`${name} fails axe`, await findViolations(page, series, overlay !== undefined));
  const sideways = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  expect.soft(sideways, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
  expectNone(`${name} writes to the console`, readComplaints());
  test.info().annotations.push({ type: "picture", description: picture });
  return overlays;
};

for (const series of BENCH_SERIES === "all" ? allSeries : halfSeries) {
  test(`every page of the workbench looks as it did, ${series.name}`, async ({ browser }) => {
    const bench = await openBench(browser, BENCH_URL, series);
    const pages = bench.pages.filter((id) => isAskedFor(id, BENCH_PAGE));
    expect(pages.length, "pages to look at").toBeGreaterThan(0);
    for (const pageId of pages) {
      const overlays = await inspect(bench, pageId, series);
      for (const overlay of overlays) await inspect(bench, pageId, series, overlay);
    }
  });
}
