import { readFileSync } from "node:fs";
import path from "node:path";
import { type ParseResult, parseSync } from "oxc-parser";

export type Source = { file: string; text: string; program: ParseResult["program"] };

/** A file's text and its syntax tree. */
export const readProgram = (root: string, file: string): Source => {
  const text = readFileSync(path.join(root, file), "utf8");
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return { file, text, program };
};

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
