import { readFileSync } from "node:fs";
import path from "node:path";
import { sourceFiles } from "./source-files.ts";

const emptyNames = /(^|\/)(utils?|helpers?|misc|common|manager|types)\.tsx?$|-(v2|old|new|copy)\.tsx?$/;
const kebab = /^(\[\[?(\.\.\.)?[a-zA-Z]+\]?\]|\([a-z-]+\)|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*)$/;

const palette =
  "slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose|black|white";
const property = "bg|text|border|ring|fill|stroke|from|via|to|outline|shadow|divide|accent|caret|decoration";

const forbiddenClasses: { pattern: RegExp; why: string }[] = [
  { pattern: /\bbg-(gradient|linear|radial|conic)-/, why: "buttons and surfaces are solid: no gradients" },
  { pattern: new RegExp(`\\b(${property})-\\[(#|rgb|hsl|oklch|color)`), why: "colours come from tokens" },
  {
    pattern: new RegExp(`\\b(${property})-(${palette})(-\\d{2,3})?(/\\d+)?(?=[\\s"'\`])`),
    why: "colours come from tokens",
  },
  { pattern: /\bdark:(bg|text|border|ring|fill|stroke)-/, why: "tokens carry the dark theme" },
  { pattern: /(?<![\w-])z-(\[|[5-9]\d|\d{3})/, why: "overlays stack by DOM order" },
];

/** A colour name followed by a shade is no class in prose; only string-like lines of TSX are looked at. */
const classFindings = (file: string, text: string): string[] =>
  text.split("\n").flatMap((line, index) => {
    if (!/["'`]/.test(line) || /^\s*(\/\/|\*|\/\*)/.test(line)) return [];
    const hit = forbiddenClasses.find(({ pattern }) => pattern.test(line));
    return hit ? [`${file}:${index + 1} ${hit.why}`] : [];
  });

const nameFindings = (file: string): string[] => {
  const wrong = file.split("/").find((part) => !kebab.test(part) && !part.startsWith("_"));
  if (emptyNames.test(file)) return [`${file} has a name that says nothing`];
  return wrong ? [`${file}: ${wrong} is not kebab-case`] : [];
};

/** STYLE.md's rules that no linter knows: file names, and colours and stacking by tokens alone. */
export const findHouseRuleViolations = (root: string): string[] =>
  sourceFiles(root).flatMap((file) => [
    ...nameFindings(file),
    ...(/^(apps|packages)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)
      ? classFindings(file, readFileSync(path.join(root, file), "utf8"))
      : []),
  ]);
