import { copyFileSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../launch/env.ts";
import { checksFor } from "./checks.ts";
import { plantRepository } from "./plant-repository.ts";

const nodeConfig = `{ "extends": "../../tooling/typescript/node.json", "include": ["src"] }`;
const manifest = JSON.stringify({ name: "planted", private: true, type: "module", workspaces: ["packages/*"] });

/** A repository with our configuration and tools, and the planted files. */
const plant = (files: Record<string, string>): string => {
  const settings = ["tooling/typescript/base.json", "tooling/typescript/node.json"];
  const planted = plantRepository({
    "package.json": manifest,
    "packages/db/package.json": JSON.stringify({ name: "@bizosaas/db", type: "module", exports: "./src/index.ts" }),
    "packages/db/tsconfig.json": nodeConfig,
    ".gitignore": "node_modules/\n",
    ...Object.fromEntries(settings.map((file) => [file, readFileSync(path.join(root, file), "utf8")])),
    ...files,
  });
  for (const file of [".oxlintrc.json", "biome.json"]) copyFileSync(path.join(root, file), path.join(planted, file));
  symlinkSync(path.join(root, "node_modules"), path.join(planted, "node_modules"));
  return planted;
};

const runCheck = async (name: string, files: Record<string, string>) => {
  const planted = plant(files);
  const check = checksFor(planted).find((each) => each.name === name);
  if (!check) throw new Error(`There is no check "${name}".`);
  return check.run(planted);
};

const inDatabase = (text: string) => ({ "packages/db/src/index.ts": `${text}\n` });

test.each([
  ["a promise that nobody waits for", "const work = async () => 1;\nwork();", "no-floating-promises"],
  ["an any", "export const echo = (value: any) => String(value);", "no-explicit-any"],
  ["a raw fetch", `export const page = await fetch("https://example.com");`, "no-restricted-globals"],
  [
    "a fetch through globalThis",
    `export const page = await globalThis.fetch("https://example.com");`,
    "no-restricted-properties",
  ],
  ["a raw socket", `import { connect } from "node:net";\nexport const socket = connect(80);`, "no-restricted-imports"],
  [
    "a raw HTTP request",
    `import { request } from "node:http";\nexport const call = request("http://a.test");`,
    "no-restricted-imports",
  ],
  ["an environment read outside env.ts", "export const home = process.env;", "no-process-env"],
  ["an assertion that something exists", "export const first = [1].at(0)!;", "no-non-null-assertion"],
  ["a silenced type error", "// @ts-ignore\nexport const one: string = 1;", "ban-ts-comment"],
  ["evaluated text", `export const two = eval("1 + 1");`, "no-eval"],
])("lint finds %s", async (_, text, rule) => {
  const { isPassed, output } = await runCheck("lint", inDatabase(text));
  expect(isPassed).toBe(false);
  expect(output).toContain(rule);
});

test("lint finds a circle of imports", async () => {
  const { isPassed, output } = await runCheck("lint", {
    "packages/db/src/index.ts": `import { b } from "./b.ts";\nexport const a = () => b;\n`,
    "packages/db/src/b.ts": `import { a } from "./index.ts";\nexport const b = () => a;\n`,
  });
  expect(isPassed).toBe(false);
  expect(output).toContain("no-cycle");
});

test("lint accepts code that breaks no rule", async () => {
  const { isPassed, output } = await runCheck("lint", inDatabase("export const one = 1;"));
  expect(output).toContain("0 errors");
  expect(isPassed).toBe(true);
});

test("types finds an index that may be missing", async () => {
  const { isPassed, output } = await runCheck("types packages/db", inDatabase("export const first: string = [''][0];"));
  expect(isPassed).toBe(false);
  expect(output).toContain("TS2322");
});

test("format finds a line that is not formatted", async () => {
  const { isPassed } = await runCheck("format", inDatabase("export const  one = 'x'"));
  expect(isPassed).toBe(false);
});

test("unused code finds a file that nobody imports", async () => {
  const { isPassed, output } = await runCheck("unused code", {
    ...inDatabase("export const one = 1;"),
    "packages/db/src/forgotten.ts": "export const two = 2;\n",
  });
  expect(isPassed).toBe(false);
  expect(output).toContain("forgotten.ts");
});
