import { expect as expectPage, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenBench, openBench } from "./open-bench.ts";

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const cardsOf = (page: Page, column: string) =>
  page.getByRole("region", { name: "Content plan" }).getByRole("region", { name: column }).getByRole("button");
const namesIn = async (page: Page, column: string) =>
  Promise.all((await cardsOf(page, column).all()).map((card) => card.getAttribute("aria-label")));
const isSaid = (page: Page, text: string) =>
  expectPage(page.getByRole("status").filter({ hasText: text })).toHaveCount(1);

test("a card is moved by keyboard alone, every step in words, and keeps the focus", async () => {
  const page = await bench.show("patterns/board");
  const card = page.getByRole("button", { name: "Move Spring campaign" });
  await card.focus();
  await page.keyboard.press("Space");
  await isSaid(page, "Spring campaign picked up in Ideas, 1 of 3.");
  await page.keyboard.press("ArrowRight");
  await isSaid(page, "Writing, 1 of 2.");
  await page.keyboard.press("ArrowDown");
  await isSaid(page, "Writing, 2 of 2.");
  await expectPage(card).toBeFocused();
  await page.keyboard.press("Space");
  await isSaid(page, "Spring campaign is now in Writing, 2 of 2.");
  expect(await namesIn(page, "Writing")).toEqual(["Move How we choose our suppliers", "Move Spring campaign"]);
  expect(await namesIn(page, "Ideas")).toHaveLength(2);
});

test("the bell has the focus again once its panel is closed by Escape, whatever in it had it", async () => {
  const page = await bench.show("patterns/notifications");
  const bell = page.getByRole("button", { name: "Notifications, 7 unread" });
  for (const inside of ["Mark all read", "View all"]) {
    await bell.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: inside }).focus();
    await page.keyboard.press("Escape");
    await expectPage(page.getByRole("dialog")).toHaveCount(0);
    await expectPage(bell).toBeFocused();
  }
});

test("Escape, or going elsewhere, puts a lifted card back where it was", async () => {
  const page = await bench.show("patterns/board");
  const card = page.getByRole("button", { name: "Move New photos" });
  const before = await namesIn(page, "Ideas");
  for (const end of ["Escape", "Tab"]) {
    await card.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    expect(await namesIn(page, "Ideas")).not.toEqual(before);
    await page.keyboard.press(end);
    await isSaid(page, "New photos is back where it was.");
    expect(await namesIn(page, "Ideas")).toEqual(before);
  }
});

test("where text runs from right to left, the right arrow goes to the column before", async () => {
  const page = await bench.show("patterns/board?dir=rtl");
  await page.getByRole("button", { name: "Move How we choose our suppliers" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await isSaid(page, "Ideas, 1 of 4.");
  expect(await namesIn(page, "Ideas")).toContain("Move How we choose our suppliers");
});

test("a card is dragged with the mouse to the place where the line stood", async () => {
  const page = await bench.show("patterns/board");
  const centre = async (name: string) => {
    const box = await page.getByRole("button", { name }).boundingBox();
    if (!box) throw new Error(`${name} is not on the board.`);
    return { x: box.x - 60, y: box.y + box.height / 2 };
  };
  const [from, to] = [await centre("Move New photos"), await centre("Move How we choose our suppliers")];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y - 20, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
  await expectPage(cardsOf(page, "Writing")).toHaveCount(2);
  expect(await namesIn(page, "Writing")).toEqual(["Move New photos", "Move How we choose our suppliers"]);
});

test("details open beside the list, close by Escape, and give the focus back", async () => {
  const page = await bench.show("patterns/detail-pane");
  const opener = page.getByRole("button", { name: "Grace Hopper" });
  await opener.press("Enter");
  const pane = page.getByRole("complementary", { name: "Grace Hopper" });
  await expectPage(pane.getByRole("heading", { name: "Grace Hopper" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expectPage(pane).toHaveCount(0);
  await expectPage(opener).toBeFocused();
});

test("on a phone the same details are a sheet, with the same way back", async () => {
  const page = await bench.show("patterns/detail-pane", { width: 360, height: 720 });
  const opener = page.getByRole("button", { name: "Grace Hopper" });
  await opener.press("Enter");
  await expectPage(page.getByRole("dialog", { name: "Grace Hopper" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expectPage(page.getByRole("dialog")).toHaveCount(0);
  await expectPage(opener).toBeFocused();
});

test("a paused log stands still and counts, and following goes to the newest line", async () => {
  const page = await bench.show("patterns/log-stream");
  const log = page.getByRole("log", { name: "Log of the run" });
  const frame = page.getByRole("region", { name: "Growing" });
  await expectPage(log.getByText("(40)")).toBeInViewport();
  await frame.getByRole("button", { name: "Pause" }).click();
  await frame.getByRole("button", { name: "Write three lines" }).click();
  await isSaid(page, "3 new lines");
  await expectPage(log.getByText("(43)")).toHaveCount(0);
  await frame.getByRole("button", { name: "Follow" }).click();
  await expectPage(log.getByText("(43)")).toBeInViewport();
  await frame.getByRole("checkbox", { name: "Error" }).click();
  await expectPage(log.getByText("HTTP 500")).toHaveCount(0);
  await frame.getByRole("searchbox").fill("nothing like this");
  await expectPage(frame.getByText("No line matches.")).toBeVisible();
});

test("arrow keys open, enter, leave and close the branches of a value", async () => {
  const page = await bench.show("patterns/json-view");
  const tree = page.getByRole("group", { name: "Folded record" });
  const branch = (text: string) => tree.locator("summary", { hasText: text });
  await branch("{6}").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expectPage(branch("author")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expectPage(branch("revisions")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expectPage(branch("{6}")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expectPage(branch("author")).toBeHidden();
});

test("folded lines of a difference open where they are", async () => {
  const page = await bench.show("patterns/diff-view");
  const diff = page.getByRole("group", { name: "What was edited" });
  await expectPage(diff.getByText("Line 3 of the newsletter.")).toHaveCount(0);
  await diff.getByRole("button", { name: "8 unchanged lines" }).click();
  await expectPage(diff.getByText("Line 3 of the newsletter.")).toBeVisible();
  expect(await diff.getByRole("row", { name: /removed Line 12/ }).count()).toBe(1);
});

test("the bench speaks Dutch where its address asks for it, in all that components say by themselves", async () => {
  const page = await bench.show("patterns/log-stream?locale=nl");
  const frame = page.getByRole("region", { name: "Growing" });
  await expectPage(frame.getByRole("button", { name: "Pauzeren" })).toBeVisible();
  await expectPage(frame.getByRole("checkbox", { name: "Waarschuwing" })).toBeVisible();
});
