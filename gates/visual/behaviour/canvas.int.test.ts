import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenBench, openBench } from "./open-bench.ts";

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Presses a button of the canvas, takes hold of a step's exit at once or once the drawing moves, and looks where it comes to rest. */
const takeHold = async (page: Page, button: string, isMoving: boolean) => {
  await page.getByRole("button", { name: "Zoom out" }).first().click({ clickCount: 3 });
  return page.evaluate<{ before: string; held: string; after: string }>(`(async () => {
    const canvas = document.querySelector(".react-flow");
    const look = () => canvas.querySelector(".react-flow__viewport").style.transform;
    const before = look();
    canvas.querySelector("button[aria-label='${button}']").click();
    while (${isMoving} && look() === before) await new Promise(requestAnimationFrame);
    canvas.querySelector(".react-flow__handle.source").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    const held = look();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { before, held, after: look() };
  })()`);
};

test("a drawing on its way to a fit stops under the pointer that takes hold of it", async () => {
  const page = await bench.show("patterns/canvas");
  const { before, held, after } = await takeHold(page, "Fit to screen", true);
  expect(held).not.toBe(before);
  expect(after).toBe(held);
});

test("a step taken hold of right after tidying up stays under the pointer: nothing moves once it is held", async () => {
  const page = await bench.show("patterns/canvas");
  const { before, after } = await takeHold(page, "Tidy up layout", false);
  expect(after).toBe(before);
});

test("a box drawn about all steps selects no words, so that what is copied are the steps", async () => {
  const page = await bench.show("patterns/canvas");
  const box = await page.locator(".react-flow__pane").first().boundingBox();
  if (!box) throw new Error("The canvas has no pane.");
  await page.keyboard.down("Shift");
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect.poll(() => page.locator(".react-flow__node.selected").count()).toBeGreaterThan(1);
  expect(await page.evaluate<string>("getSelection().toString()")).toBe("");
});
