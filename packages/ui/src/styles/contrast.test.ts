import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, isInGamut, type Oklch } from "./contrast.ts";

type Theme = "light" | "dark";
type Tokens = Map<string, Record<Theme, Oklch>>;

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const OKLCH = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
const DECLARATION = new RegExp(String.raw`--([\w-]+): light-dark\(${OKLCH}, ${OKLCH}\);`, "g");

const tokensOf = (selector: string): Tokens => {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("\n}", start));
  const colour = (values: string[]): Oklch => {
    const [lightness = Number.NaN, chroma = Number.NaN, hue = Number.NaN] = values.map(Number);
    return { lightness, chroma, hue };
  };
  return new Map(
    [...block.matchAll(DECLARATION)].map(([, name = "", ...values]) => [
      name,
      { light: colour(values.slice(0, 3)), dark: colour(values.slice(3, 6)) },
    ]),
  );
};

const client = tokensOf(":root");
const portals: Record<string, Tokens> = {
  client,
  admin: new Map([...client, ...tokensOf(':root[data-portal="admin"]')]),
};

const BACKGROUNDS = ["canvas", "surface", "raised", "sunken", "hover"];
const TONES = ["primary", "success", "warning", "danger", "info"];

const CHARTS = [1, 2, 3, 4, 5, 6].map((series) => `chart-${series}`);
/** Lines that only decorate: nothing depends on seeing them. */
const DECORATION = ["border"];

/** Every pair that STYLE.md documents, with the ratio that WCAG AA asks: 4.5 for text, 3 for parts of controls. */
const pairs: [foreground: string, background: string, atLeast: number][] = [
  ...["fg", "fg-muted", "fg-subtle"].flatMap((fg) =>
    BACKGROUNDS.map((bg) => [fg, bg, 4.5] as [string, string, number]),
  ),
  ...["primary-text", "danger-text", "success-text", "warning-text", "info-text"].flatMap((text) =>
    BACKGROUNDS.map((bg) => [text, bg, 4.5] as [string, string, number]),
  ),
  ...TONES.flatMap((tone): [string, string, number][] => [
    [`on-${tone}`, tone, 4.5],
    [`${tone}-text`, `${tone}-subtle`, 4.5],
    ["fg", `${tone}-subtle`, 4.5],
    ["fg-muted", `${tone}-subtle`, 4.5],
  ]),
  ["on-primary", "primary-hover", 4.5],
  ["on-danger", "danger-hover", 4.5],
  // A tooltip is the page turned inside out.
  ["surface", "fg", 4.5],
  ...["border-strong", "ring"].flatMap((line) => BACKGROUNDS.map((bg) => [line, bg, 3] as [string, string, number])),
  // The focus of a chosen tile, and of the danger zone.
  ["ring", "primary-subtle", 3],
  ["ring", "danger-subtle", 3],
  // Fills that say something by themselves: a checked box, a bar, an icon. Warning never does: it comes with words.
  ...["primary", "success", "danger", "info"].flatMap((fill) =>
    BACKGROUNDS.map((bg) => [fill, bg, 3] as [string, string, number]),
  ),
  ...CHARTS.flatMap((chart): [string, string, number][] => [
    [chart, "surface", 4.1],
    [chart, "canvas", 3],
    [chart, "raised", 3],
    [chart, "sunken", 3],
  ]),
];

const read = (tokens: Tokens, name: string, theme: Theme): Oklch => {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css declares no colour named --${name}`);
  return token[theme];
};

describe.each(Object.entries(portals))("colour tokens of the %s portal", (_portal, tokens) => {
  describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
    test.each(pairs)("%s on %s reaches %d:1", (foreground, background, atLeast) => {
      expect(contrast(read(tokens, foreground, theme), read(tokens, background, theme))).toBeGreaterThanOrEqual(
        atLeast,
      );
    });

    test.each([...tokens.keys()].filter((name) => !DECORATION.includes(name)))("%s is part of a pair", (name) => {
      expect(pairs.some(([foreground, background]) => foreground === name || background === name)).toBe(true);
    });

    test.each([...tokens.keys()])("%s can be shown in sRGB", (name) => {
      expect(isInGamut(read(tokens, name, theme))).toBe(true);
    });
  });
});

test("every colour token is a class of Tailwind, and every colour of Tailwind is a token", () => {
  const theme = readFileSync(new URL("./index.css", import.meta.url), "utf8");
  const named = [...theme.matchAll(/--color-([\w-]+): var\(--\1\);/g)].map(([, name]) => name);
  const declared = [...css.matchAll(/^ {2}--([\w-]+): light-dark/gm)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(declared.filter((name) => name !== "shadow-tint")));
});

test("a known failing pair is found: grey .70 on white is below AA", () => {
  const grey = { lightness: 0.7, chroma: 0, hue: 0 };
  expect(contrast(grey, { lightness: 1, chroma: 0, hue: 0 })).toBeLessThan(4.5);
});
