import { expect, test } from "vitest";
import type { Column } from "./columns.ts";
import { sortRows } from "./sort-rows.ts";

type Row = { name: string; runs: number | null };
const columns: Column<Row>[] = [
  { id: "name", header: "Name", cell: ({ name }) => name, sortValue: ({ name }) => name },
  { id: "runs", header: "Runs", cell: ({ runs }) => runs, sortValue: ({ runs }) => runs },
  { id: "note", header: "Note", cell: () => null },
];
const rows: Row[] = [
  { name: "step 10", runs: 3 },
  { name: "Step 2", runs: null },
  { name: "step 1", runs: 20 },
];
const names = (by: string, direction: "asc" | "desc") =>
  sortRows(columns, rows, { by, direction }).map(({ name }) => name);

test("names sort as people count, whatever their case", () => {
  expect(names("name", "asc")).toEqual(["step 1", "Step 2", "step 10"]);
  expect(names("name", "desc")).toEqual(["step 10", "Step 2", "step 1"]);
});

test("a row without a value comes last in both directions", () => {
  expect(names("runs", "asc")).toEqual(["step 10", "step 1", "Step 2"]);
  expect(names("runs", "desc")).toEqual(["step 1", "step 10", "Step 2"]);
});

test("an address that names an unknown or unsortable column changes nothing", () => {
  expect(sortRows(columns, rows, { by: "note", direction: "asc" })).toBe(rows);
  expect(sortRows(columns, rows, { by: "__proto__", direction: "asc" })).toBe(rows);
});
