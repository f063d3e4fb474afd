import type { Page } from "@playwright/test";
import { type AxeScope, axePage } from "./axe-page.ts";

type Look = { width: 320 | 1280; colorScheme: "light" | "dark"; scope: AxeScope };

/** From one to the next only one thing changes, and the page is never loaded again. */
const longLooks: Look[] = [
  { width: 1280, colorScheme: "light", scope: "everything" },
  { width: 1280, colorScheme: "dark", scope: "everything" },
  { width: 320, colorScheme: "dark", scope: "everything" },
  { width: 320, colorScheme: "light", scope: "everything" },
];
const shortLooks: Look[] = [
  { width: 1280, colorScheme: "light", scope: "everything" },
  { width: 1280, colorScheme: "dark", scope: "colours" },
  { width: 320, colorScheme: "dark", scope: "colours" },
  { width: 320, colorScheme: "light", scope: "everything" },
];
/** Where the short form looks at a page in several states, each theme and width is seen once in each. */
const shortestLooks: Look[] = [
  { width: 1280, colorScheme: "light", scope: "everything" },
  { width: 320, colorScheme: "dark", scope: "everything" },
];
export type Depth = "all" | "most" | "some";
const looksOf = { all: longLooks, most: shortLooks, some: shortestLooks };

const nextFrames = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))`;

export type Looked = { looks: number; faults: string[] };

/** Axe over an open page at a phone's and a desk's width, in both themes, and no sideways scrolling on the phone. */
export const lookAtPage = async (page: Page, name: string, depth: Depth): Promise<Looked> => {
  const faults: string[] = [];
  const looks = looksOf[depth];
  for (const { width, colorScheme, scope } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(nextFrames);
    const found = await axePage(page, scope);
    faults.push(...found.map((fault) => `${name} at ${width} px, ${colorScheme}: ${fault}`));
  }
  const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
  if (overflow > 0) faults.push(`${name} scrolls sideways by ${overflow} px at 320 px`);
  return { looks: looks.length, faults };
};
