import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { findHeavyPages } from "./bound-scripts.ts";

const built = (sizes: Record<string, number>, pages: Record<string, string[]>): string => {
  const portal = mkdtempSync(path.join(tmpdir(), "portal-"));
  onTestFinished(() => rmSync(portal, { recursive: true }));
  mkdirSync(path.join(portal, ".next/static"), { recursive: true });
  mkdirSync(path.join(portal, ".next/diagnostics"));
  // Random bytes don't shrink.
  for (const [name, kb] of Object.entries(sizes))
    writeFileSync(path.join(portal, ".next/static", name), randomBytes(kb * 1000));
  const stats = Object.entries(pages).map(([route, files]) => ({
    ...{ route, firstLoadUncompressedJsBytes: 0 },
    firstLoadChunkPaths: files.map((file) => `.next/static/${file}`),
  }));
  writeFileSync(path.join(portal, ".next/diagnostics/route-bundle-stats.json"), JSON.stringify(stats));
  return portal;
};
const two = () => built({ "a.js": 6, "b.js": 5 }, { "/": ["a.js"], "/runs": ["a.js", "b.js"] });

it("tells which pages bring more script than they may, all of it together", () => {
  expect(findHeavyPages(two(), 10)).toEqual([
    expect.stringMatching(/^\/runs brings 11\.\d KB of script, more than 10$/),
  ]);
});

it("lets an excepted page bring more, and tells of an exception that no page needs", () => {
  expect(findHeavyPages(two(), 10, { "/runs": 12 })).toEqual([]);
  expect(findHeavyPages(two(), 10, { "/runs": 11, "/walks": 12 })).toEqual([
    "/walks is excepted, and there is no such page",
    expect.stringMatching(/^\/runs brings 11\.\d KB of script, more than 11$/),
  ]);
});

it("fails where the build tells of no page, instead of finding all well", () => {
  expect(() => findHeavyPages(built({}, {}), 10)).toThrow();
});
