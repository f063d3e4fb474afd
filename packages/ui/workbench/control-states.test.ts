import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { controlStates, displays } from "./control-states.ts";
import type { WorkbenchPage } from "./define-page.ts";

const primitivesOf = (entry: string, folder: string): string[] => {
  const text = readFileSync(new URL(`../src/${entry}`, import.meta.url), "utf8");
  return [...text.matchAll(/from "\.\/([\w/-]+)\.tsx"/g)].map(([, module = ""]) => folder + module);
};

/** The code editor is an entry of no portal: the fields of a form draw it. */
const primitives = [
  ...primitivesOf("index.ts", "").filter((module) => module.startsWith("primitives/")),
  ...primitivesOf("primitives/date/index.ts", "primitives/date/"),
  "primitives/code-editor/code-editor",
];

test.each(primitives)("%s is in the table of controls, or among those that only show", (module) => {
  expect([module in controlStates, displays.includes(module)].filter(Boolean)).toHaveLength(1);
});

test.each([...Object.keys(controlStates), ...displays])("%s, which the table names, is a primitive", (module) => {
  expect(primitives).toContain(module);
});

describe.each(Object.entries(controlStates))("%s", (module, row) => {
  test("the workbench shows each state that applies to it, on a page that draws it", async () => {
    const file = `./pages/${row.page}.page.tsx`;
    const { default: page }: { default: WorkbenchPage } = await import(/* @vite-ignore */ file);
    const shown = Object.keys({ ...page.states, ...page.overlays });
    const named = [row.keyboard, row.disabledReason, row.disabledChoice ?? [], row.invalid, row.loading].flatMap(
      (cell) => ("in" in cell ? cell.in : []),
    );
    expect(shown).toEqual(expect.arrayContaining(named));
    if (module !== "primitives/toaster")
      expect(readFileSync(new URL(file, import.meta.url), "utf8")).toContain(`/src/${module}.tsx"`);
  });
});
