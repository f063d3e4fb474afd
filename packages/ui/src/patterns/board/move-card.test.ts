import { expect, test } from "vitest";
import { directionOf, moveCard, placeBefore, placeOf, stepFrom } from "./move-card.ts";

const card = (id: string) => ({ id });
const board = [
  { id: "todo", cards: [card("a"), card("b"), card("c")] },
  { id: "doing", cards: [card("d")] },
  { id: "done", cards: [] },
];
const shape = (columns: readonly { cards: readonly { id: string }[] }[]) =>
  columns.map(({ cards }) => cards.map(({ id }) => id).join(""));

test("a card is at one place, wherever it goes", () => {
  expect(shape(moveCard(board, "a", { columnId: "doing", index: 1 }))).toEqual(["bc", "da", ""]);
  expect(shape(moveCard(board, "a", { columnId: "todo", index: 2 }))).toEqual(["bca", "d", ""]);
  expect(shape(moveCard(board, "d", { columnId: "done", index: 9 }))).toEqual(["abc", "", "d"]);
});

test("what is not on the board moves nothing", () => {
  expect(moveCard(board, "gone", { columnId: "done", index: 0 })).toBe(board);
  expect(moveCard(board, "a", { columnId: "gone", index: 0 })).toBe(board);
  expect(placeOf(board, "gone")).toBeNull();
});

test("a step ends at the board's edges and keeps its height between columns", () => {
  expect(stepFrom(board, "a", "up")).toBeNull();
  expect(stepFrom(board, "c", "down")).toBeNull();
  expect(stepFrom(board, "a", "start")).toBeNull();
  expect(stepFrom(board, "c", "end")).toEqual({ columnId: "doing", index: 1 });
  expect(stepFrom(board, "d", "end")).toEqual({ columnId: "done", index: 0 });
});

test("arrow keys follow the reading direction", () => {
  expect(directionOf("ArrowLeft", false)).toBe("start");
  expect(directionOf("ArrowLeft", true)).toBe("end");
  expect(directionOf("ArrowUp", true)).toBe("up");
  expect(directionOf("Enter", false)).toBeNull();
});

test("a card dropped before a later one of its own column lands before it", () => {
  expect(placeBefore(board, "a", { columnId: "todo", index: 2 })).toEqual({ columnId: "todo", index: 1 });
  expect(placeBefore(board, "a", { columnId: "doing", index: 0 })).toEqual({ columnId: "doing", index: 0 });
});
