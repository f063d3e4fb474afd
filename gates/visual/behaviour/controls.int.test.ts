import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readControls } from "../bench-controls.ts";
import { controlFaults } from "../control-faults.ts";
import { countPresses } from "../control-state.ts";
import { handheldFaults } from "../handheld-faults.ts";
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

const pagesAtOnce = 4;
/** Seconds on a machine at rest. */
const patience = { timeout: 120_000 };

/** Every row of the table, on several pages at once: a page that waits for its own drawing leaves the machine to another. */
const faultsOfAll = async (): Promise<string[]> => {
  const { page, controls } = await openForHands();
  const others = Array.from({ length: pagesAtOnce - 1 }, async () => (await openForHands()).page);
  const rows = Object.entries(controls).values();
  const walk = async (own: Page): Promise<string[]> => {
    const faults: string[] = [];
    for (const [module, row] of rows)
      faults.push(...(await controlFaults(own, row)).map((fault) => `${module} ${fault}`));
    return faults;
  };
  return (await Promise.all([walk(page), ...others.map(async (other) => walk(await other))])).flat();
};

describe("every control of the workbench's table", () => {
  test(
    "is used by keys, shows its focus, says why it is disabled, what is wrong and that it waits",
    patience,
    async () => {
      expect(await faultsOfAll()).toEqual([]);
    },
  );

  test(
    "is told by name when it is taken off the keyboard, forgets its reason or is changed after all",
    patience,
    async () => {
      const button = rowOf((await openForHands()).controls, "primitives/button");
      const faultsOf = async (row: typeof button) => controlFaults((await openForHands()).page, row);
      const silent = { ...button, invalid: { in: "Variants" }, loading: { in: "Variants" } };
      const found = await Promise.all([
        faultsOf({ ...button, disabledReason: { in: "Disabled", reason: "Mend the two problems first." } }),
        faultsOf({ ...button, disabledReason: { in: "Variants", reason: "It is Sunday." } }),
        faultsOf({ ...silent, keyboard: { in: "Disabled with a reason", press: ["Enter"] } }),
      ]);
      expect(found).toEqual([
        ["with a reason is not reached by keys"],
        [
          "with a reason doesn't say that it is disabled",
          "with a reason doesn't tell it to assistive technology",
          "with a reason doesn't show it",
          "with a reason is changed by a press",
        ],
        ['in "Variants" lacks aria-invalid', 'in "Variants" lacks aria-busy', "does nothing for Enter"],
      ]);
    },
  );
});

// Every page is walked by `npm run gate:visual`.
test("on a phone, from right to left, a finger's room that is two pixels too small, and what is wider than the screen, are told", async () => {
  const page = await bench.show("primitives/checkbox?dir=rtl", phone);
  expect((await handheldFaults(page, "primitives/checkbox")).faults).toEqual([]);
  await page.addStyleTag({ content: ":root { --finger: 42px }" });
  const { faults } = await handheldFaults(page, "primitives/checkbox");
  expect(faults.join("\n")).toContain('primitives/checkbox: checkbox "Select row 4" is 42 by 42');
  await page.addStyleTag({ content: "main { margin-inline-end: -40px }" });
  expect((await handheldFaults(page, "primitives/checkbox")).faults[0]).toContain("pixels sideways");
});
