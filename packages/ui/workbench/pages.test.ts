import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

const pages = readdirSync(new URL("./pages", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".page.tsx"))
  .map((file) => read(`./pages/${file}`))
  // The toaster stands once, in the frame around every page; its page raises the toasts.
  .concat(read("./workbench.tsx"))
  .join("\n");

/** Modules with components among what an entry of the package exports. */
const exported = (entry: string) =>
  [...read(`../src/${entry}`).matchAll(/from "\.\/([\w/-]+)\.tsx"/g)].map(([, module = ""]) => module);

/** Nothing to look at: links without a look, and a dialog that comes only as somebody leaves, which is `confirm-dialog`. */
const unseen = ["patterns/link-component", "patterns/link-context", "patterns/form/leave-guard"];

test.each(exported("index.ts").filter((module) => !unseen.includes(module)))("%s has a page", (module) => {
  expect(pages).toContain(`/src/${module}.tsx"`);
});

const entries = [
  ...["board", "canvas", "charts", "command-palette", "diff-view", "drawing", "log-stream", "markdown"].map(
    (name) => `patterns/${name}`,
  ),
  "primitives/date",
];

test.each(entries.flatMap((folder) => exported(`${folder}/index.ts`).map((module) => `${folder}/${module}`)))(
  "%s, loaded by itself, has a page",
  (module) => {
    const entry = module.replace(/[^/]+$/, "index.ts");
    expect(pages.includes(`/src/${module}.tsx"`) || pages.includes(`/src/${entry}"`)).toBe(true);
  },
);
