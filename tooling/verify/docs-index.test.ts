import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../launch/env.ts";
import { findUnlisted } from "./docs-index.ts";

test("the index of the documents lists every record, guide and gate", () => {
  expect(findUnlisted(root)).toEqual([]);
});

test("a record, a guide and a gate that the index leaves out are named", () => {
  const planted = mkdtempSync(path.join(tmpdir(), "docs-"));
  try {
    for (const folder of ["adr", "guides"]) mkdirSync(path.join(planted, "docs", folder), { recursive: true });
    writeFileSync(path.join(planted, "package.json"), '{"scripts":{"gate:api":"x","gate:new":"x"}}');
    for (const page of ["adr/0001-known.md", "adr/0002-new.md", "guides/new.md"])
      writeFileSync(path.join(planted, "docs", page), "");
    writeFileSync(path.join(planted, "docs/README.md"), "[0001](adr/0001-known.md), `api`");
    expect(findUnlisted(planted).map((sentence) => /add (.*)\.$/.exec(sentence)?.[1])).toEqual([
      "adr/0002-new.md",
      "guides/new.md",
      "gate:new",
    ]);
  } finally {
    rmSync(planted, { recursive: true });
  }
});
