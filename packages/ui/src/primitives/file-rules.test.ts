import { expect, test } from "vitest";
import { formatFileSize, sortFiles } from "./file-rules.ts";

const file = (name: string, type: string, bytes = 10) => new File([new Uint8Array(bytes)], name, { type });

test("a file of another kind is refused, by extension, by type and by family of types", () => {
  const [pdf, png, text] = [file("Report.PDF", ""), file("logo.png", "image/png"), file("notes.txt", "text/plain")];
  const { accepted, refused } = sortFiles([pdf, png, text], { accept: ".pdf, image/*", maxBytes: 100 });
  expect(accepted).toEqual([pdf, png]);
  expect(refused).toEqual([{ name: "notes.txt", why: "kind" }]);
});

test("a file over the limit is refused, one at the limit is not", () => {
  const { accepted, refused } = sortFiles([file("a.txt", "", 100), file("b.txt", "", 101)], {
    accept: "",
    maxBytes: 100,
  });
  expect(accepted.map(({ name }) => name)).toEqual(["a.txt"]);
  expect(refused).toEqual([{ name: "b.txt", why: "size" }]);
});

test("sizes are short and carry their unit", () => {
  expect([0, 999, 1000, 1_234_567, 10_000_000_000].map(formatFileSize)).toEqual([
    "0 B",
    "999 B",
    "1 kB",
    "1.2 MB",
    "10 GB",
  ]);
});
