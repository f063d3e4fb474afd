import { expect, test } from "vitest";
import { type SaveState, shownState } from "./save-state.ts";

const refused: SaveState = { kind: "error", message: "Too many steps.", retryMs: null, isTrying: false };

test("a failure is told until its change is kept or taken back", () => {
  expect(shownState(refused, true)).toBe(refused);
  expect(shownState(refused, false)).toEqual({ kind: "saved" });
});

test("what is drawn and not kept yet is told, also beside a conflict that is to be settled", () => {
  expect(shownState({ kind: "saved" }, true)).toEqual({ kind: "unsaved" });
  expect(shownState({ kind: "conflict" }, false)).toEqual({ kind: "conflict" });
});
