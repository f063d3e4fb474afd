import { expect, test } from "vitest";
import { findCircles } from "./circles.ts";
import { readImports } from "./import-graph.ts";
import { plantRepository } from "./plant-repository.ts";

const circlesOf = (files: Record<string, string>): string[] => findCircles(readImports(plantRepository(files)));

test("a circle through three files is found once and names them all", () => {
  const found = circlesOf({
    "packages/db/src/a.ts": `export * from "./b.ts";`,
    "packages/db/src/b.ts": `import { c } from "./c.ts"; export const b = c;`,
    "packages/db/src/c.ts": `const { a } = await import("./a.ts"); export const c = a;`,
    "packages/db/src/d.ts": `import "./a.ts";`,
  });
  expect(found).toEqual(["circle: packages/db/src/a.ts → packages/db/src/b.ts → packages/db/src/c.ts"]);
});

test("a circle of types alone vanishes before anything runs and does not count", () => {
  const found = circlesOf({
    "packages/db/src/a.ts": `import type { B } from "./b.ts"; export type A = B;`,
    "packages/db/src/b.ts": `import type { A } from "./a.ts"; export type B = A;`,
  });
  expect(found).toEqual([]);
});

test("files that share a dependency are no circle", () => {
  const found = circlesOf({
    "packages/db/src/a.ts": `import "./b.ts"; import "./c.ts";`,
    "packages/db/src/b.ts": `import "./c.ts";`,
    "packages/db/src/c.ts": "export const c = 1;",
  });
  expect(found).toEqual([]);
});
