import type { Column, Sort } from "./columns.ts";

type Value = string | number | null;

const compare = (left: Value, right: Value): number => {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left).localeCompare(String(right), undefined, { numeric: true, sensitivity: "base" });
};

/**
 * Sorts a list that arrived whole by one of its columns; rows without a value come last either way. A list that is
 * paged must be sorted where it is read.
 */
export const sortRows = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sort: Pick<Sort, "by" | "direction"> | undefined,
): readonly Row[] => {
  const read = columns.find(({ id }) => id === sort?.by)?.sortValue;
  if (!sort || !read) return rows;
  const sign = sort.direction === "asc" ? 1 : -1;
  return rows.toSorted((left, right) => {
    const [a, b] = [read(left), read(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compare(a, b);
  });
};
