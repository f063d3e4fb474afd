import { expect as expectPage, type Locator, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenBench, openBench, phone } from "./open-bench.ts";

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It has no place on the screen.");
  return box;
};

/** A finger put on the middle of something and drawn away, as a browser is told of it by the screen. */
const swipe = async (page: Page, from: Locator, by: { x: number; y: number }) => {
  const box = await boxOf(from);
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const finger = await page.context().newCDPSession(page);
  const say = (type: "touchStart" | "touchMove" | "touchEnd", share: number) =>
    finger.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: start.x + by.x * share, y: start.y + by.y * share }],
    });
  await say("touchStart", 0);
  for (let step = 1; step <= 10; step++) await say("touchMove", step / 10);
  await say("touchEnd", 1);
};

test("each of several toasts on a phone is closed by its own button, and one too many offers nothing", async () => {
  const page = await bench.show("primitives/toast?overlay=Several", phone);
  const toasts = page.getByRole("listitem");
  const close = page.getByRole("button", { name: "Close" });
  await expectPage(close).toHaveCount(3);
  await expectPage(toasts.filter({ hasText: "The key ends tomorrow" })).toBeVisible();
  await toasts.filter({ hasText: "The site didn't answer" }).getByRole("button", { name: "Close" }).tap();
  await expectPage(page.getByText("The site didn't answer")).toHaveCount(0);
  await expectPage(page.getByText("The key ends tomorrow")).toBeVisible();
  // The one that had no room comes up, with its button.
  await expectPage(toasts.filter({ hasText: "Connection saved" }).getByRole("button", { name: "Close" })).toBeVisible();
});

test("with a mouse only the front toast offers its button until the stack is fanned out", async () => {
  const page = await bench.show("primitives/toast?overlay=Several");
  const close = page.getByRole("button", { name: "Close" });
  await expectPage(page.getByText("A new version is running")).toBeVisible();
  await expectPage(close).toHaveCount(1);
  await page.getByText("A new version is running").hover();
  await expectPage(close).toHaveCount(3);
});

test("the labels of a heat map never touch, however narrow, and a wide one has more of them", async () => {
  const visible = async (page: Page) => {
    const map = page.getByRole("region", { name: "Heat map" });
    const labels = await map
      .getByText(/^\d\d:00$/)
      .filter({ visible: true })
      .all();
    return Promise.all(labels.map((label) => boxOf(label).then(({ x, width }) => ({ start: x, end: x + width }))));
  };
  const counts: number[] = [];
  for (const size of [phone, { width: 1280, height: 900 }]) {
    const page = await bench.show("patterns/charts", size);
    await expectPage(page.getByRole("region", { name: "When runs start" }).last()).toBeVisible();
    await expectPage.poll(() => visible(page).then((all) => all.length)).toBeGreaterThan(0);
    const labels = await visible(page);
    for (const [index, { start }] of labels.entries()) {
      const before = labels[index - 1];
      if (before) expect(start).toBeGreaterThanOrEqual(before.end);
    }
    counts.push(labels.length);
    const cut = await page.evaluate(
      "[...document.querySelectorAll('[title]')].filter((e) => /^\\d\\d:00$/.test(e.title) && e.clientWidth > 0 && e.scrollWidth > e.clientWidth).length",
    );
    expect(cut).toBe(0);
  }
  expect(counts).toEqual([4, 8]);
});

test("a log on a phone is at its newest line, stands still for a finger, and follows again at the end", async () => {
  const page = await bench.show("patterns/log-stream", phone);
  const frame = page.getByRole("region", { name: "Growing" });
  const log = page.getByRole("log", { name: "Log of the run" });
  await log.scrollIntoViewIfNeeded();
  await expectPage(log.getByText("(40)")).toBeInViewport({ ratio: 1 });
  const write = () => frame.getByRole("button", { name: "Write three lines" }).click();
  await write();
  await expectPage(log.getByText("(43)")).toBeInViewport({ ratio: 1 });
  await swipe(page, log, { x: 0, y: 120 });
  await expectPage(frame.getByRole("button", { name: "Follow" })).toBeVisible();
  await write();
  await expectPage(frame.getByRole("status").filter({ hasText: "3 new lines" })).toBeVisible();
  for (let times = 0; times < 3; times++) await swipe(page, log, { x: 0, y: -140 });
  await expectPage(frame.getByRole("button", { name: "Pause" })).toBeVisible();
  await expectPage(log.getByText("(46)")).toBeInViewport({ ratio: 1 });
  const long = page.getByRole("log", { name: "Long log" });
  await long.scrollIntoViewIfNeeded();
  await expectPage(long.getByText("(5200)")).toBeInViewport({ ratio: 1 });
});

test("a key that scrolls a log up stands it still, and End follows again", async () => {
  const page = await bench.show("patterns/log-stream");
  const frame = page.getByRole("region", { name: "Growing" });
  await expectPage(page.getByText("(40)").first()).toBeInViewport();
  await page.getByRole("log", { name: "Log of the run" }).press("PageUp");
  await expectPage(frame.getByRole("button", { name: "Follow" })).toBeVisible();
  await page.keyboard.press("End");
  await expectPage(frame.getByRole("button", { name: "Pause" })).toBeVisible();
});

const openSheet = async (name: string, opener: string, dir = "ltr") => {
  const page = await bench.show(`primitives/${name}?dir=${dir}`, phone);
  await page.getByRole("button", { name: opener }).first().tap();
  const panel = page.getByRole("dialog");
  await expectPage(panel).toBeVisible();
  return { page, panel };
};

test.each([
  { name: "sheet", opener: "Edit", dir: "ltr", away: { x: 200, y: 0 }, back: { x: -200, y: 0 } },
  { name: "sheet", opener: "Edit", dir: "rtl", away: { x: -200, y: 0 }, back: { x: 200, y: 0 } },
  { name: "drawer", opener: "Sort", dir: "ltr", away: { x: 0, y: 200 }, back: { x: 0, y: -100 } },
])("a finger on the head of a $name ($dir) swipes it to where it came from, and to no other side", async (swiped) => {
  const { page, panel } = await openSheet(swiped.name, swiped.opener, swiped.dir);
  await swipe(page, panel.getByRole("heading"), swiped.back);
  await expectPage(panel).toBeVisible();
  await swipe(page, panel.getByRole("heading"), swiped.away);
  await expectPage(panel).toHaveCount(0);
  await expectPage(page.getByRole("button", { name: swiped.opener }).first()).toBeFocused();
});

test("a finger on what a sheet holds closes nothing", async () => {
  const { page, panel } = await openSheet("sheet", "Edit");
  await swipe(page, panel.getByRole("textbox", { name: "Name" }), { x: 140, y: 0 });
  await swipe(page, panel.getByText("Name", { exact: true }), { x: 140, y: 0 });
  await expectPage(panel).toBeVisible();
});
