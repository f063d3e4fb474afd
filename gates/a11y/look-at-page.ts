import type { Page } from "@playwright/test";
import { type AxeScope, axePage } from "./axe-page.ts";

/** In CSS pixels: a phone's, where nothing may scroll sideways, and a desk's. */
export type Widths = { phone: number; desk: number };
type Look = { at: keyof Widths; colorScheme: "light" | "dark"; scope: AxeScope };

/** From one to the next only one thing changes, and the page is never loaded again. */
const longLooks: Look[] = [
  { at: "desk", colorScheme: "light", scope: "everything" },
  { at: "desk", colorScheme: "dark", scope: "everything" },
  { at: "phone", colorScheme: "dark", scope: "everything" },
  { at: "phone", colorScheme: "light", scope: "everything" },
];
/** A theme changes colours alone: what is not about colour is asked once per width. */
const shortLooks: Look[] = longLooks.map((look) =>
  look.colorScheme === "light" ? look : { ...look, scope: "colours" },
);
/** Where the short form looks at a page in several states, each theme and width is seen once in each. */
const shortestLooks: Look[] = [
  { at: "desk", colorScheme: "light", scope: "everything" },
  { at: "phone", colorScheme: "dark", scope: "everything" },
];
export type Depth = "all" | "most" | "some";
const looksOf = { all: longLooks, most: shortLooks, some: shortestLooks };

const nextFrames = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))`;

export type Looked = { looks: number; faults: string[] };

/** Axe over an open page at a phone's and a desk's width, in both themes, and no sideways scrolling on the phone. */
export const lookAtPage = async (page: Page, name: string, depth: Depth, widths: Widths): Promise<Looked> => {
  const faults: string[] = [];
  const looks = looksOf[depth];
  for (const { at, colorScheme, scope } of looks) {
    const width = widths[at];
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(nextFrames);
    const found = await axePage(page, scope);
    faults.push(...found.map((fault) => `${name} at ${width} px, ${colorScheme}: ${fault}`));
  }
  const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
  if (overflow > 0) faults.push(`${name} scrolls sideways by ${overflow} px at ${widths.phone} px`);
  return { looks: looks.length, faults };
};
