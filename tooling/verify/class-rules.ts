import { type JSXAttribute, Visitor } from "oxc-parser";
import { lineAt, type Source } from "./read-program.ts";

const palette =
  "slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose|black|white";
const property =
  "bg|text|border(?:-[xytbsel])?|ring|fill|stroke|from|via|to|outline|shadow|divide|accent|caret|decoration";

const isColour = new RegExp(`^(?:${property})-(?:${palette})(?:-\\d{2,3})?(?:/\\d+)?$`);
const rawColour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab|color)\(/i;
/** Tailwind's palette, and the names of CSS that somebody would think of. */
const namedColour = new RegExp(
  `(?:^|[\\s_,:(])(?:${palette}|grey|aqua|brown|coral|crimson|gold|khaki|lavender|magenta|maroon|navy|olive|salmon|silver|tomato|turquoise)(?=$|[\\s_,);])`,
  "i",
);
const isRaw = (value: string): boolean => rawColour.test(value) || namedColour.test(value);
const gradient = /\b(?:linear|radial|conic)-gradient\(/;
const isGradient = /^bg-(?:gradient|linear|radial|conic)-/;
const isThemeColour = new RegExp(`^(?:${property})-`);
const isHigh = /^-?z-(?:\[|\(|[5-9]\d$|\d{3,})|^\[z-index:/;
/** Centring by `left-1/2` is the same from both sides. */
const isPhysical =
  /^-?(?:ml|mr|pl|pr|scroll-ml|scroll-mr|scroll-pl|scroll-pr)-|^-?(?:left|right)-(?!1\/2$)|^(?:text|float|clear)-(?:left|right)$|^border-[lr](?:-|$)|^rounded-(?:[lr]|tl|tr|bl|br)(?:-|$)/;

/** `md:hover:bg-red-500/20!` without what says when it counts. */
const withoutVariants = (name: string): { variants: string[]; utility: string } => {
  const parts = name.replaceAll(/^!|!$/g, "").split(/:(?![^[(]*[\])])/);
  return { variants: parts.slice(0, -1), utility: parts.at(-1) ?? "" };
};

/** What is written between brackets goes into the stylesheet as it stands: `bg-[red]`, `[color:#f00]`. */
const arbitraryOf = (utility: string): string[] =>
  [...utility.matchAll(/\[([^\]]+)\]/g)].map(([, value = ""]) => value);

const whyNot = (name: string): string | undefined => {
  const { variants, utility } = withoutVariants(name);
  const arbitrary = arbitraryOf(name);
  if (isGradient.test(utility) || arbitrary.some((value) => gradient.test(value)))
    return "buttons and surfaces are solid: no gradients";
  if (isColour.test(utility) || arbitrary.some(isRaw)) return "colours come from tokens";
  if (variants.includes("dark") && isThemeColour.test(utility)) return "tokens carry the dark theme";
  if (isHigh.test(utility)) return "overlays stack by DOM order";
  if (isPhysical.test(utility)) return "sides are logical (ms-, ps-, start-, text-start), so that right-to-left works";
  return undefined;
};

/** Colours by tokens alone, no gradients, no high stacking, no left and right: in every string, as classes are. */
export const classFindings = ({ file, text, program }: Source): string[] => {
  const found: string[] = [];
  const look = (value: string, start: number): void => {
    for (const { 0: name, index } of value.matchAll(/\S+/g)) {
      const why = whyNot(name);
      if (why) found.push(`${file}:${lineAt(text, start + index + 1)} ${name}: ${why}`);
    }
  };
  new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value === "string") look(value, start);
    },
    TemplateElement: ({ value, start }) => look(value.raw, start - 1),
  }).visit(program);
  return found;
};

const paintAttributes = new Set(["fill", "stroke", "color", "stopColor", "floodColor", "style"]);
/** Read by machines: black on white in every theme. */
const isPaintedRaw = (file: string): boolean => file.endsWith("/qr-code.tsx");

const whyNotPainted = (attribute: string): string | undefined => {
  const values = [...attribute.matchAll(/["'`]([^"'`]*)["'`]/g)].map(([, value = ""]) => value);
  if (values.some((value) => gradient.test(value))) return "buttons and surfaces are solid: no gradients";
  if (values.some(isRaw)) return "colours come from tokens";
  return /\bzIndex:\s*(?:[5-9]\d|\d{3,})/.test(attribute) ? "overlays stack by DOM order" : undefined;
};

/** The same promises where markup paints without classes: SVG's attributes and `style`. */
export const paintFindings = ({ file, text, program }: Source): string[] => {
  if (isPaintedRaw(file)) return [];
  const found: string[] = [];
  new Visitor({
    JSXAttribute: ({ name, start, end }: JSXAttribute) => {
      if (name.type !== "JSXIdentifier" || !paintAttributes.has(name.name)) return;
      const why = whyNotPainted(text.slice(start, end));
      if (why) found.push(`${file}:${lineAt(text, start)} ${name.name}: ${why}`);
    },
  }).visit(program);
  return found;
};

const physicalProperty =
  /^\s*(?:(?:margin|padding|scroll-margin|scroll-padding)-(?:left|right)|border-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/;

/** The same promises in a stylesheet; the tokens themselves are written as raw colours, once. */
export const stylesheetFindings = (file: string, text: string): string[] =>
  text.split("\n").flatMap((line, index) => {
    const found = (why: string) => [`${file}:${index + 1} ${why}`];
    if (/^\s*(?:\/?\*)/.test(line)) return [];
    const isDeclared = /^\s*[\w-]+\s*:(?!\S)/.test(line);
    const isColoured = rawColour.test(line) || (isDeclared && namedColour.test(line));
    if (isColoured && !file.endsWith("/styles/tokens.css")) return found("colours come from tokens");
    if (gradient.test(line)) return found("surfaces are solid: no gradients");
    if (/z-index\s*:\s*(?:[5-9]\d|\d{3,})/.test(line)) return found("overlays stack by DOM order");
    return physicalProperty.test(line) ? found("sides are logical, so that right-to-left works") : [];
  });
