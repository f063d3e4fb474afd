/// <reference lib="dom" />

import type { Locator, Page } from "@playwright/test";
import type { ControlRow, RefusedState, ShownState } from "./bench-controls.ts";
import { showOnBench } from "./bench-page.ts";
import { descriptionOf, isFocusShown, readState } from "./control-state.ts";

/** Goes to a state, unless it is there already, and answers the control in it. Fresh: nobody touched that page yet. */
const findIn = async (page: Page, row: ControlRow, state: ShownState, isFresh = false): Promise<Locator> => {
  const here = page.getByRole("region", { name: state.in, exact: true }).first();
  const isHere = !isFresh && page.url().endsWith(`/${row.page}?bare=`);
  // Only another address is drawn anew: the direction that it has anyway makes it one.
  const overlays = isHere ? [] : await showOnBench(page, row.page, undefined, isFresh ? "ltr" : undefined);
  const isOverlay = overlays.includes(state.in);
  if (isOverlay) await showOnBench(page, row.page, state.in);
  const frame = isOverlay ? page.locator("body") : here;
  if (state.after === undefined) return frame.locator(state.find ?? row.find).first();
  await frame.locator(row.find).first().press(state.after);
  return page.locator(state.find ?? row.find).first();
};

const twoFrames = (page: Page) =>
  page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");

/** Asks until it is so, for as long as the page takes to draw 180 frames: on a busy machine each of them takes longer. */
const happens = async (page: Page, isSo: () => Promise<boolean>): Promise<boolean> => {
  for (let wait = 0; wait < 90; wait++) {
    if (await isSo()) return true;
    await twoFrames(page);
  }
  return false;
};

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === element.ownerDocument.activeElement);

/** What takes the focus once it is drawn, and in which arrows walk. */
const menu = '[role="menu"], [role="listbox"]';
const holdsFocus = (control: Locator, group: string): Promise<boolean> =>
  control.evaluate((element, selector) => {
    const held = element.closest(selector);
    return held !== null && held.contains(element.ownerDocument.activeElement);
  }, group);

/** Where a hand begins: before its frame's first control, or in the menu, which takes the focus a moment after it is drawn. */
const begin = async (page: Page, control: Locator): Promise<boolean> => {
  await control.waitFor({ state: "attached" });
  const isInMenu = await control.evaluate((element, selector) => element.closest(selector) !== null, menu);
  if (isInMenu) return happens(page, () => holdsFocus(control, menu));
  await control.evaluate((element) => {
    const frame = element.closest("section");
    if (!frame) return;
    frame.tabIndex = -1;
    frame.focus();
  });
  return true;
};

/** By keys alone: Tab from the head of its frame, then arrows, which go from one to the next of a group. */
const reachByKeys = async (page: Page, control: Locator): Promise<boolean> => {
  if (!(await begin(page, control))) return false;
  for (let press = 0; press < 6 && !(await hasFocus(control)); press++) {
    const from = await page.evaluateHandle("document.activeElement");
    await page.keyboard.press((await holdsFocus(control, `[role="radiogroup"], ${menu}`)) ? "ArrowDown" : "Tab");
    // Radix moves the focus only after the key was told.
    const isMoved = () => page.evaluate((before) => document.activeElement !== before, from);
    if (!(await happens(page, isMoved))) return false;
  }
  return hasFocus(control);
};

/** Down for two frames, as by a hand: Radix chooses a radio by an arrow only while the arrow is down. */
const pressLikeAHand = async (page: Page, keys: string): Promise<void> => {
  const each = keys.split("+");
  for (const key of each) await page.keyboard.down(key);
  await twoFrames(page);
  for (const key of each.toReversed()) await page.keyboard.up(key);
};

const keyboardFaults = async (page: Page, row: ControlRow): Promise<string[]> => {
  const control = await findIn(page, row, row.keyboard, true);
  const isNote = row.keyboard.press.length === 0;
  const untouched = await page.evaluate(readState, isNote);
  if (!(await reachByKeys(page, control))) return ["is not reached by Tab"];
  const isShown = await page.evaluate(isFocusShown);
  const before = isNote ? untouched : await page.evaluate(readState, false);
  for (const keys of row.keyboard.press) await pressLikeAHand(page, keys);
  const isUsed = await happens(page, async () => (await page.evaluate(readState, isNote)) !== before);
  return [
    ...(isShown ? [] : ["doesn't show that it has the focus"]),
    ...(isUsed ? [] : [`does nothing for ${row.keyboard.press.join(", ")}`]),
  ];
};

/** What says that it can't be used now is told to eyes, to a mouse and to assistive technology, and no press changes anything. */
const refusalFaults = async (page: Page, row: ControlRow, refused: RefusedState): Promise<string[]> => {
  const { reason } = refused;
  const control = await findIn(page, row, refused, refused === row.disabledChoice);
  if (!(await reachByKeys(page, control))) return ["with a reason is not reached by keys"];
  const isSaid = (await control.getAttribute("aria-disabled")) === "true";
  const isTold = (await control.evaluate(descriptionOf)).includes(reason);
  const before = await page.evaluate(readState, false);
  for (const key of refused.press ?? row.keyboard.press) await page.keyboard.press(key);
  await control.click({ force: true });
  await control.hover({ force: true });
  await twoFrames(page);
  const isStill = (await page.evaluate(readState, false)) === before;
  const isSeen = await happens(page, () => page.getByText(reason).filter({ visible: true }).first().isVisible());
  return [
    ...(isSaid ? [] : ["with a reason doesn't say that it is disabled"]),
    ...(isTold ? [] : ["with a reason doesn't tell it to assistive technology"]),
    ...(isSeen ? [] : ["with a reason doesn't show it"]),
    ...(isStill ? [] : ["with a reason is changed by a press"]),
  ];
};

const attributeFaults = async (
  page: Page,
  row: ControlRow,
  cell: ControlRow["invalid"],
  attribute: "aria-invalid" | "aria-busy",
): Promise<string[]> => {
  if ("not" in cell) return [];
  const control = await findIn(page, row, cell);
  return (await control.getAttribute(attribute)) === "true" ? [] : [`in "${cell.in}" lacks ${attribute}`];
};

/** Every cell of a control's row, tried by hand. */
export const controlFaults = async (page: Page, row: ControlRow): Promise<string[]> => [
  ...(await attributeFaults(page, row, row.invalid, "aria-invalid")),
  ...(await attributeFaults(page, row, row.loading, "aria-busy")),
  ...("not" in row.disabledReason ? [] : await refusalFaults(page, row, row.disabledReason)),
  ...(row.disabledChoice ? await refusalFaults(page, row, row.disabledChoice) : []),
  ...(await keyboardFaults(page, row)),
];
