import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../launch/run-command.ts";
import { findBoundaryViolations } from "./boundaries.ts";
import { findCircles } from "./circles.ts";
import { findUnlisted } from "./docs-index.ts";
import { findHouseRuleViolations } from "./house-rules.ts";
import { readImports } from "./import-graph.ts";

export type Verdict = { isPassed: boolean; output: string };
export type Check = { name: string; run: (root: string) => Promise<Verdict> };

const tool = (name: string, command: string[]): Check => ({
  name,
  run: async (root) => {
    const [program = "", ...flags] = command;
    const binary = path.join(root, "node_modules", ".bin", program);
    const { exitCode, output } = await runCommand([binary, ...flags], { folder: root, isQuiet: true });
    return { isPassed: exitCode === 0, output };
  },
});

const finding = (name: string, find: (root: string) => string[]): Check => ({
  name,
  run: async (root) => {
    const found = find(root);
    return { isPassed: found.length === 0, output: found.join("\n") };
  },
});

const foldersIn = (root: string, room: string): string[] =>
  existsSync(path.join(root, room)) ? readdirSync(path.join(root, room)).map((name) => `${room}/${name}`) : [];

/** Each workspace with a tsconfig, and tooling. */
const typedFolders = (root: string): string[] =>
  [...foldersIn(root, "packages"), ...foldersIn(root, "apps"), "e2e", "gates", "tooling", "."].filter((folder) =>
    existsSync(path.join(root, folder, "tsconfig.json")),
  );

/** What `npm run verify` looks at: needs no database, no build and less than a minute. */
export const checksFor = (root: string): Check[] => [
  tool("lint", ["oxlint", "--type-aware", "--threads=1", "."]),
  ...typedFolders(root).map((folder) => tool(`types ${folder}`, ["tsc", "-p", folder])),
  tool("unused code", ["knip", "--no-progress"]),
  tool("format", ["biome", "check", "."]),
  finding("boundaries", (folder) => findBoundaryViolations(readImports(folder))),
  finding("circles", (folder) => findCircles(readImports(folder))),
  finding("docs index", findUnlisted),
  finding("house rules", findHouseRuleViolations),
  tool("contrast", ["vitest", "run", "--project", "unit", "packages/ui/src/styles/contrast.test.ts"]),
];
