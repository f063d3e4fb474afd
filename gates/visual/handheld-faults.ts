import type { Page } from "@playwright/test";
import { findSmallTargets } from "./small-targets.ts";

const least = 44;

/** What a page or overlay lacks in the hand: nothing stands out sideways, and a finger finds every control. */
export const handheldFaults = async (page: Page, name: string): Promise<{ measured: number; faults: string[] }> => {
  const { measured, small } = await page.evaluate(findSmallTargets, least);
  const sideways = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  const wide = sideways > 0 ? [`${name} scrolls ${sideways} pixels sideways`] : [];
  return { measured, faults: [...wide, ...small.map((fault) => `${name}: ${fault}`)] };
};
