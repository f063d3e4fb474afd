import { readFileSync } from "node:fs";
import path from "node:path";
import { Visitor } from "oxc-parser";
import { lineAt, type Source } from "./read-program.ts";

const isClientModule = (file: string): boolean => {
  try {
    return /^\s*["']use client["']/.test(readFileSync(file, "utf8"));
  } catch {
    return false;
  }
};

/**
 * `export *` of a client module. To the server such a module has no names that the bundler can read, so a page that takes
 * one of them brings every client module of the list to its browsers.
 */
export const barrelFindings = (root: string, { file, text, program }: Source): string[] => {
  const found: string[] = [];
  new Visitor({
    ExportAllDeclaration: ({ source, start }) => {
      if (!source.value.startsWith(".") || !isClientModule(path.join(root, path.dirname(file), source.value))) return;
      found.push(`${file}:${lineAt(text, start)} ${source.value} is a client module: export it by its names`);
    },
  }).visit(program);
  return found;
};
