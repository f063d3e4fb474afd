import { expect, test } from "vitest";
import { pagesHolding } from "./fluent-walk.ts";

test.each([
  [0, 50, { size: 50, numbers: [1] }],
  [49, 8, { size: 12, numbers: [5] }],
  [49, 50, { size: 99, numbers: [1] }],
  [98, 50, { size: 74, numbers: [2] }],
  [49, 100, { size: 100, numbers: [1, 2] }],
])("rows from %i on, %i of them, are on one page of some size, or on two", (offset, length, pages) => {
  expect(pagesHolding(offset, length)).toEqual(pages);
});

test("wherever a walk stands, what it reads next is on those pages", () => {
  for (const length of [2, 7, 8, 33, 50, 100])
    for (let offset = 0; offset < 5_000; offset++) {
      const { size, numbers } = pagesHolding(offset, length);
      const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
      expect((first - 1) * size <= offset && offset + length <= last * size && size <= 100).toBe(true);
      if (length <= 50) expect(numbers).toHaveLength(1);
    }
});
