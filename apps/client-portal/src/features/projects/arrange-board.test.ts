import type { ProjectItem, ProjectItemStatus } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { arrangeBoard } from "./arrange-board.ts";

const item = (id: string, status: ProjectItemStatus): ProjectItem => ({
  ...{ id, status, projectId: "p", title: id, description: "", dueOn: null, assigneeIds: [] },
  ...{ createdAt: "2026-11-21T08:00:00Z", updatedAt: "2026-11-21T08:00:00Z" },
});
const board = [item("a", "todo"), item("b", "todo"), item("c", "doing")];
const columnsOf = (items: readonly ProjectItem[]) => items.map(({ id, status }) => `${status}:${id}`);

describe("a moved item", () => {
  it("stands before the one it was put on, in that one's column", () => {
    const moved = arrangeBoard(board, { itemId: "b", status: "doing", beforeId: "c" });
    expect(columnsOf(moved)).toEqual(["todo:a", "doing:b", "doing:c"]);
    expect(columnsOf(arrangeBoard(board, { itemId: "b", status: "todo", beforeId: "a" }))).toEqual([
      "todo:b",
      "todo:a",
      "doing:c",
    ]);
  });

  it("is last in its column without a neighbour, or with one that is in another column", () => {
    const last = arrangeBoard(board, { itemId: "a", status: "doing", beforeId: null });
    expect(columnsOf(last).filter((each) => each.startsWith("doing"))).toEqual(["doing:c", "doing:a"]);
    const lost = arrangeBoard(board, { itemId: "a", status: "doing", beforeId: "b" });
    expect(columnsOf(lost).filter((each) => each.startsWith("doing"))).toEqual(["doing:c", "doing:a"]);
  });

  it("that is not there changes nothing", () => {
    expect(arrangeBoard(board, { itemId: "x", status: "done", beforeId: null })).toEqual(board);
  });
});
