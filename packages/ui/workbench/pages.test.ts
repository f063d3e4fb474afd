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

test.each(exported("index.ts").filter((module) => module.startsWith("primitives/")))("%s has a page", (module) => {
  expect(pages).toContain(`/src/${module}.tsx"`);
});

test.each(exported("primitives/date/index.ts"))("%s of the date pickers has a page", (module) => {
  expect(pages).toContain(`/src/primitives/date/${module}.tsx"`);
});
