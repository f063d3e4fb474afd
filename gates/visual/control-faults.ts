import type { Locator, Page } from "@playwright/test";
import type { ControlRow, ShownState } from "./bench-controls.ts";
import { showOnBench } from "./bench-page.ts";
import { descriptionOf, isFocusShown, readState } from "./control-state.ts";

/** Goes to a state, unless it is there already, and answers the control in it. */
const findIn = async (page: Page, row: ControlRow, state: ShownState, isFresh = false): Promise<Locator> => {
  const here = page.getByRole("region", { name: state.in, exact: true }).first();
  const isHere = !isFresh && page.url().endsWith(`/${row.page}?bare=`);
  const overlays = isHere ? [] : await showOnBench(page, row.page);
  const isOverlay = overlays.includes(state.in);
  if (isOverlay) await showOnBench(page, row.page, state.in);
  const frame = isOverlay ? page.locator("body") : here;
  if (state.after === undefined) return frame.locator(state.find ?? row.find).first();
  await frame.locator(row.find).first().press(state.after);
  return page.locator(state.find ?? row.find).first();
};

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === element.ownerDocument.activeElement);

const group = '[role="radiogroup"], [role="menu"]';
const isInGroupOf = (control: Locator): Promise<boolean> =>
  control.evaluate((element, selector) => {
    const held = element.closest(selector);
    return held !== null && held.contains(element.ownerDocument.activeElement);
  }, group);

/** By keys alone: Tab from the head of its frame, then arrows, which go from one to the next of a group. */
const reachByKeys = async (page: Page, control: Locator): Promise<boolean> => {
  await control.waitFor({ state: "attached" });
  await control.evaluate((element) => {
    const frame = element.closest("section");
    if (!frame) return;
    frame.tabIndex = -1;
    frame.focus();
  });
  for (let press = 0; press < 6 && !(await hasFocus(control)); press++)
    await page.keyboard.press((await isInGroupOf(control)) ? "ArrowDown" : "Tab");
  return hasFocus(control);
};

const twoFrames = (page: Page) =>
  page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");

const changes = async (page: Page, before: string, withNotes: boolean): Promise<boolean> => {
  for (let wait = 0; wait < 90; wait++) {
    if ((await page.evaluate(readState, withNotes)) !== before) return true;
    await twoFrames(page);
  }
  return false;
};

const keyboardFaults = async (page: Page, row: ControlRow): Promise<string[]> => {
  const control = await findIn(page, row, row.keyboard, true);
  const isNote = row.keyboard.press.length === 0;
  const untouched = await page.evaluate(readState, isNote);
  if (!(await reachByKeys(page, control))) return ["is not reached by Tab"];
  const isShown = await page.evaluate(isFocusShown);
  const before = isNote ? untouched : await page.evaluate(readState, false);
  // Held for a moment, as by a hand: Radix chooses a radio by an arrow only while the arrow is down.
  for (const key of row.keyboard.press) await page.keyboard.press(key, { delay: 30 });
  const isUsed = await changes(page, before, isNote);
  return [
    ...(isShown ? [] : ["doesn't show that it has the focus"]),
    ...(isUsed ? [] : [`does nothing for ${row.keyboard.press.join(", ")}`]),
  ];
};

/** What says that it can't be used now is told to eyes, to a mouse and to assistive technology, and no press changes anything. */
const refusalFaults = async (page: Page, row: ControlRow): Promise<string[]> => {
  if ("not" in row.disabledReason) return [];
  const { reason } = row.disabledReason;
  const control = await findIn(page, row, row.disabledReason);
  if (!(await reachByKeys(page, control))) return ["with a reason is not reached by keys"];
  const isSaid = (await control.getAttribute("aria-disabled")) === "true";
  const isTold = (await control.evaluate(descriptionOf)).includes(reason);
  const before = await page.evaluate(readState, false);
  for (const key of row.disabledReason.press ?? row.keyboard.press) await page.keyboard.press(key);
  await control.click({ force: true });
  await control.hover({ force: true });
  await twoFrames(page);
  const isStill = (await page.evaluate(readState, false)) === before;
  const isSeen = await page.getByText(reason).filter({ visible: true }).first().isVisible();
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
  ...(await refusalFaults(page, row)),
  ...(await keyboardFaults(page, row)),
];
