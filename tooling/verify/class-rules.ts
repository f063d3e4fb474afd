import { Visitor } from "oxc-parser";
import { lineAt, type Source } from "./read-program.ts";

const palette =
  "slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose|black|white";
const property =
  "bg|text|border(?:-[xytbsel])?|ring|fill|stroke|from|via|to|outline|shadow|divide|accent|caret|decoration";

const isColour = new RegExp(`^(?:${property})-(?:${palette})(?:-\\d{2,3})?(?:/\\d+)?$`);
const isRawColour = new RegExp(`^(?:${property})-\\[(?:#|rgb|hsl|oklch|lab|color)`);
const isGradient = /^bg-(?:gradient|linear|radial|conic)-/;
const isThemeColour = new RegExp(`^(?:${property})-`);
const isHigh = /^-?z-(?:\[|\(|[5-9]\d$|\d{3,})/;
/** Centring by `left-1/2` is the same from both sides. */
const isPhysical =
  /^-?(?:ml|mr|pl|pr|scroll-ml|scroll-mr|scroll-pl|scroll-pr)-|^-?(?:left|right)-(?!1\/2$)|^(?:text|float|clear)-(?:left|right)$|^border-[lr](?:-|$)|^rounded-(?:[lr]|tl|tr|bl|br)(?:-|$)/;

/** `md:hover:bg-red-500/20!` without what says when it counts. */
const withoutVariants = (name: string): { variants: string[]; utility: string } => {
  const parts = name.replaceAll(/^!|!$/g, "").split(/:(?![^[(]*[\])])/);
  return { variants: parts.slice(0, -1), utility: parts.at(-1) ?? "" };
};

const whyNot = (name: string): string | undefined => {
  const { variants, utility } = withoutVariants(name);
  if (isGradient.test(utility)) return "buttons and surfaces are solid: no gradients";
  if (isRawColour.test(utility) || isColour.test(utility)) return "colours come from tokens";
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

const rawColour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lch|lab|color)\(/i;
const physicalProperty =
  /^\s*(?:(?:margin|padding|scroll-margin|scroll-padding)-(?:left|right)|border-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/;

/** The same promises in a stylesheet; the tokens themselves are written as raw colours, once. */
export const stylesheetFindings = (file: string, text: string): string[] =>
  text.split("\n").flatMap((line, index) => {
    const found = (why: string) => [`${file}:${index + 1} ${why}`];
    if (/^\s*(?:\/?\*)/.test(line)) return [];
    if (rawColour.test(line) && !file.endsWith("/styles/tokens.css")) return found("colours come from tokens");
    if (/(?:linear|radial|conic)-gradient\(/.test(line)) return found("surfaces are solid: no gradients");
    if (/z-index\s*:\s*(?:[5-9]\d|\d{3,})/.test(line)) return found("overlays stack by DOM order");
    return physicalProperty.test(line) ? found("sides are logical, so that right-to-left works") : [];
  });
