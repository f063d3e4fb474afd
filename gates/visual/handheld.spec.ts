import { expect, test } from "@playwright/test";
import { readControls } from "./bench-controls.ts";
import { openBench, showOnBench } from "./bench-page.ts";
import { readBenchEnv } from "./env.ts";
import { handheldFaults } from "./handheld-faults.ts";
import { isAskedFor } from "./pages-asked-for.ts";
import { phoneSeries } from "./series.ts";

const { BENCH_URL, BENCH_PAGE } = readBenchEnv();

test("no page on a phone, from right to left, scrolls sideways or has a control under 44 pixels", async ({
  browser,
}) => {
  const { page, pages } = await openBench(browser, BENCH_URL, phoneSeries);
  expect(await page.evaluate("matchMedia('(pointer: coarse)').matches"), "a finger on the bench").toBe(true);
  const measured = new Map<string, number>();
  for (const pageId of pages.filter((id) => isAskedFor(id, BENCH_PAGE))) {
    const overlays = await showOnBench(page, pageId, undefined, "rtl");
    for (const overlay of [undefined, ...overlays]) {
      if (overlay !== undefined) await showOnBench(page, pageId, overlay, "rtl");
      const name = `${pageId}${overlay === undefined ? "" : `, ${overlay},`} on a phone from right to left`;
      const found = await handheldFaults(page, name);
      for (const fault of found.faults) expect.soft(fault, fault).toBe("");
      measured.set(pageId, (measured.get(pageId) ?? 0) + found.measured);
    }
  }
  const forFingers = Object.values(await readControls(page)).filter(({ coarse }) => coarse === true);
  const unmeasured = forFingers.map((row) => row.page).filter((id) => isAskedFor(id, BENCH_PAGE) && !measured.get(id));
  expect(unmeasured.length, `pages without a control to measure: ${unmeasured.join(", ")}`).toBe(0);
});
