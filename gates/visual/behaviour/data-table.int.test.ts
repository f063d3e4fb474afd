import { expect as expectPage } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenBench, openBench, phone } from "./open-bench.ts";

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test("rows chosen by keyboard and by Shift are acted on together, and the bar goes", async () => {
  const page = await bench.show("patterns/data-table");
  const table = page.getByRole("table", { name: "Runs to cancel" });
  const box = (name: string) => table.getByRole("checkbox", { name: `Select ${name}`, exact: true });
  await box("Weekly report 1").focus();
  await page.keyboard.press("Space");
  await box("Weekly report 4").click({ modifiers: ["Shift"] });
  const bar = page.getByRole("region", { name: "4 selected" });
  await expectPage(table.getByRole("checkbox", { name: "Select all 6" })).toHaveAttribute("aria-checked", "mixed");
  await bar.getByRole("button", { name: "Cancel runs" }).click();
  await expectPage(table.getByText("cancelled")).toHaveCount(4);
  await expectPage(bar).toHaveCount(0);
  await expectPage(box("Weekly report 1")).toHaveCount(0);
  await expectPage(table.getByRole("checkbox", { name: "Select all 2" })).toHaveAttribute("aria-checked", "false");
});

test("on a phone's card a long value without a space leaves its name alone", async () => {
  const page = await bench.show("patterns/data-table", phone);
  const cell = page.getByRole("cell").filter({ hasText: "Started by Ada King" }).first();
  const overlap = await cell.evaluate((element) => {
    const value = element.querySelector("[data-value]");
    if (!value) return Number.NaN;
    value.classList.remove("truncate");
    value.textContent = "an.unusually.long.name.of.somebody@flower-house-prins.example.org";
    const words = document.createRange();
    words.selectNodeContents(value);
    const name = element.firstElementChild?.getBoundingClientRect();
    return (name?.right ?? Number.NaN) - words.getBoundingClientRect().left;
  });
  expect(overlap).toBeLessThanOrEqual(0);
});

test("of five thousand rows only those in sight are in the document, and each can be reached", async () => {
  const page = await bench.show("patterns/data-table");
  const table = page.getByRole("table", { name: "Many runs" });
  await expectPage(table).toHaveAttribute("aria-rowcount", "5001");
  expect(await table.getByRole("row").count()).toBeLessThan(60);
  const last = table.getByRole("rowheader", { name: "Summarise new posts 5000" });
  const scrollDown = () =>
    page.getByRole("group", { name: "Many runs" }).evaluate((box) => {
      box.scrollIntoView();
      box.scrollTo(0, box.scrollHeight);
    });
  await expectPage(async () => {
    await scrollDown();
    await expectPage(last).toBeInViewport({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await expectPage(last).toBeInViewport();
  await expectPage(last.locator("..")).toHaveAttribute("aria-rowindex", "5001");
  await expectPage(table.getByRole("columnheader", { name: "Workflow" })).toBeInViewport();
  expect(await table.getByRole("row").count()).toBeLessThan(60);
});

test("arrow keys go from row to row", async () => {
  const page = await bench.show("patterns/data-table");
  const link = (name: string) => page.getByRole("table", { name: "Many runs" }).getByRole("link", { name });
  await link("Weekly report 1").first().focus();
  await page.keyboard.press("ArrowDown");
  await expectPage(link("Summarise new posts 2").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expectPage(link("Weekly report 1").first()).toBeFocused();
});

test("a column put away stays away for who comes back, and its cookie says so to the server", async () => {
  const page = await bench.show("patterns/data-table");
  const frame = page.getByRole("region", { name: "With a choice of columns and height" });
  await frame.getByRole("button", { name: "Columns and row height" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Status" }).click();
  await expectPage(frame.getByRole("columnheader", { name: "Status" })).toHaveCount(0);
  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name === "table.bench")?.value).toBe("compact:started.status");
});

test("a header sorts through the address and tells its order", async () => {
  const page = await bench.show("patterns/data-table");
  const frame = page.getByRole("region", { name: "Sorted, in the address" });
  await frame.getByRole("link", { name: "Cost" }).click();
  await expectPage(frame.getByRole("columnheader", { name: "Cost" })).toHaveAttribute("aria-sort", "ascending");
  expect(new URL(page.url()).search).toContain("sort=cost&direction=asc");
  await expectPage(frame.getByRole("rowheader").first()).toHaveText("Weekly report 1");
});

test("rows come at the height that their skeleton held", async () => {
  for (const size of [
    { width: 1280, height: 900 },
    { width: 360, height: 800 },
  ]) {
    const page = await bench.show("patterns/data-table", size);
    const heightOf = (name: string) =>
      page
        .getByRole("region", { name })
        .locator("table > tbody > tr")
        .first()
        .evaluate((row) => row.clientHeight);
    expect(await heightOf("Before its rows are there")).toBe(await heightOf("Read anew"));
  }
});
