import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { markChunks } from "./mark-chunks.ts";

it("marks each script on a line of its own, once, and nothing else", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "chunks-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, "deep"));
  const write = (name: string) => writeFileSync(path.join(folder, name), "(run)()");
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  for (const name of ["a.js", "deep/b.js", "a.css"]) write(name);
  expect([markChunks(folder), markChunks(folder)]).toEqual([2, 2]);
  expect([read("a.js"), read("deep/b.js")]).toEqual(Array(2).fill("//# allFunctionsCalledOnLoad\n(run)()"));
  expect(read("a.css")).toBe("(run)()");
});
