import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readControls } from "../bench-controls.ts";
import { showOnBench } from "../bench-page.ts";
import { controlFaults } from "../control-faults.ts";
import { countPresses } from "../control-state.ts";
import { findSmallTargets } from "../small-targets.ts";
import { type OpenBench, openBench, phone } from "./open-bench.ts";

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const openForHands = async () => {
  const page = await bench.show("primitives/button");
  await page.evaluate(countPresses);
  // Chosen by nobody: a test's browser has no window to choose a file in.
  page.on("filechooser", () => undefined);
  return { page, controls: await readControls(page) };
};

const rowOf = (controls: Awaited<ReturnType<typeof readControls>>, module: string) => {
  const row = controls[module];
  if (!row) throw new Error(`The table has no ${module}.`);
  return row;
};

/** Each goes through the whole bench: seconds on a machine at rest. */
const patience = { timeout: 240_000 };

describe("every control of the workbench's table", () => {
  test(
    "is used by keys, shows its focus, says why it is disabled, what is wrong and that it waits",
    patience,
    async () => {
      const { page, controls } = await openForHands();
      const faults: string[] = [];
      for (const [module, row] of Object.entries(controls))
        faults.push(...(await controlFaults(page, row)).map((fault) => `${module} ${fault}`));
      expect(faults).toEqual([]);
    },
  );

  test("is told by name when it is taken off the keyboard, forgets its reason or is changed after all", async () => {
    const { page, controls } = await openForHands();
    const button = rowOf(controls, "primitives/button");
    const gone = { ...button, disabledReason: { in: "Disabled", reason: "Mend the two problems first." } };
    expect(await controlFaults(page, gone)).toEqual(["with a reason is not reached by keys"]);
    const other = { ...button, disabledReason: { in: "Variants", reason: "It is Sunday." } };
    expect(await controlFaults(page, other)).toEqual([
      "with a reason doesn't say that it is disabled",
      "with a reason doesn't tell it to assistive technology",
      "with a reason doesn't show it",
      "with a reason is changed by a press",
    ]);
    const silent = { ...button, invalid: { in: "Variants" }, loading: { in: "Variants" } };
    const dead = { ...silent, keyboard: { in: "Disabled with a reason", press: ["Enter"] } };
    expect(await controlFaults(page, dead)).toEqual([
      'in "Variants" lacks aria-invalid',
      'in "Variants" lacks aria-busy',
      "does nothing for Enter",
    ]);
  });
});

const least = 44;
const pagesOf = async (page: Page) => z.array(z.string()).parse(await page.evaluate("workbench.pages"));

/** One page or overlay on a phone, from right to left: nothing stands out sideways, and a finger finds everything. */
const handheldFaults = async (page: Page, name: string): Promise<{ measured: number; faults: string[] }> => {
  const { measured, small } = await page.evaluate(findSmallTargets, least);
  const sideways = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  const wide = sideways > 0 ? [`${name} scrolls ${sideways} pixels sideways`] : [];
  return { measured, faults: [...wide, ...small.map((fault) => `${name}: ${fault}`)] };
};

describe("on a phone, from right to left", () => {
  test("no page scrolls sideways, and every control is 44 pixels by 44 for a finger", patience, async () => {
    const page = await bench.show("primitives/button?dir=rtl", phone);
    expect(await page.evaluate("matchMedia('(pointer: coarse)').matches")).toBe(true);
    const measured = new Map<string, number>();
    const faults: string[] = [];
    for (const pageId of await pagesOf(page)) {
      const overlays = await showOnBench(page, pageId, undefined, "rtl");
      for (const overlay of [undefined, ...overlays]) {
        if (overlay !== undefined) await showOnBench(page, pageId, overlay, "rtl");
        const found = await handheldFaults(page, overlay === undefined ? pageId : `${pageId}, ${overlay}`);
        faults.push(...found.faults);
        measured.set(pageId, (measured.get(pageId) ?? 0) + found.measured);
      }
    }
    expect(faults).toEqual([]);
    const forFingers = Object.values(await readControls(page)).filter(({ coarse }) => coarse === true);
    expect(forFingers.filter((row) => !measured.get(row.page))).toEqual([]);
  });

  test("a finger's room that is two pixels too small, and what is wider than the screen, are told", async () => {
    const page = await bench.show("primitives/checkbox?dir=rtl", phone);
    await page.addStyleTag({ content: ":root { --finger: 42px }" });
    const { faults } = await handheldFaults(page, "primitives/checkbox");
    expect(faults.join("\n")).toContain('primitives/checkbox: checkbox "Select row 4" is 42 by 42');
    await page.addStyleTag({ content: "main { margin-inline-end: -40px }" });
    expect((await handheldFaults(page, "primitives/checkbox")).faults[0]).toContain("pixels sideways");
  });
});
