import { readFileSync } from "node:fs";
import path from "node:path";
import { barrelFindings } from "./barrel-rules.ts";
import { classFindings, paintFindings, stylesheetFindings } from "./class-rules.ts";
import { readProgram } from "./read-program.ts";
import { sourceFiles, stylesheets } from "./source-files.ts";
import { primitiveClassFindings, textFindings } from "./text-rules.ts";
import { uiWordsFindings, wordsFindings } from "./words-rules.ts";

const emptyNames = /(^|\/)(utils?|helpers?|misc|common|manager|types)\.tsx?$|-(v2|old|new|copy)\.tsx?$/;
const kebab = /^(\[\[?(\.\.\.)?[a-zA-Z]+\]?\]|\([a-z-]+\)|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*)$/;

const nameFindings = (file: string): string[] => {
  const wrong = file.split("/").find((part) => !kebab.test(part) && !part.startsWith("_"));
  if (emptyNames.test(file)) return [`${file} has a name that says nothing`];
  return wrong ? [`${file}: ${wrong} is not kebab-case`] : [];
};

const isScreen = (file: string): boolean =>
  /^(apps\/(client|admin)-portal|packages\/(ui|portal-kit))\/src\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);

const isCatalogue = /(?:^|[/-])words\.tsx?$/;

const screenFindings = (root: string, file: string): string[] => {
  const source = readProgram(root, file);
  const inMarkup = file.endsWith(".tsx") ? [...primitiveClassFindings(source), ...paintFindings(source)] : [];
  const texts = isCatalogue.test(file) ? [] : textFindings(source);
  return [...classFindings(source), ...texts, ...inMarkup, ...wordsFindings(source), ...barrelFindings(root, source)];
};

/** STYLE.md's rules that no linter knows: file names, looks by tokens and variants alone, texts from catalogues alone. */
export const findHouseRuleViolations = (root: string): string[] => [
  ...sourceFiles(root).flatMap((file) => [
    ...nameFindings(file),
    ...(isScreen(file) ? screenFindings(root, file) : []),
  ]),
  ...stylesheets(root).flatMap((file) => stylesheetFindings(file, readFileSync(path.join(root, file), "utf8"))),
  ...uiWordsFindings(root),
];
