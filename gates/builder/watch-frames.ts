/// <reference lib="dom" />
import type { Page } from "@playwright/test";

declare global {
  interface Window {
    bizosaasFrames: number[];
  }
}

/** Runs in the page: how long each frame took, in milliseconds. */
const install = (): void => {
  let last: number | undefined;
  window.bizosaasFrames = [];
  const frame = (at: number): void => {
    if (last !== undefined) window.bizosaasFrames.push(at - last);
    last = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

export const watchFrames = (page: Page): Promise<unknown> => page.addInitScript(install);

/** The frames that went by while somebody did something. */
export const framesDuring = async (page: Page, gesture: () => Promise<void>): Promise<number[]> => {
  const before = await page.evaluate(() => window.bizosaasFrames.length);
  await gesture();
  return page.evaluate((from) => window.bizosaasFrames.slice(from), before);
};
