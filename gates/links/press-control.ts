import type { Page } from "@playwright/test";

const clickMs = 3000;
const effectMs = 1500;

/** What an earlier press still changes must not pass for the effect of the next. */
const settle = `Promise.all(document.getAnimations()
  .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined))).then(() => window.bizosaasGate.comeToRest())`;

/** What is drawn anew between being found and being pressed is found again. */
const click = async (page: Page, key: string): Promise<void> => {
  for (let left = 3; ; left -= 1) {
    await page.evaluate(settle);
    const handle = await page.evaluateHandle((wanted) => window.bizosaasGate.find(wanted), key);
    const element = handle.asElement();
    if (!element) throw new Error("is gone");
    try {
      await element.scrollIntoViewIfNeeded({ timeout: clickMs });
      await page.evaluate((wanted) => window.bizosaasGate.arm(wanted), key);
      return await element.click({ timeout: clickMs, noWaitAfter: true });
    } catch (error) {
      if (left === 0 || !String(error).includes("not attached")) throw error;
    } finally {
      await handle.dispose();
    }
  }
};

/** Presses a control as a person does and answers how its effect showed; throws where it has none or can't be pressed. */
export const pressControl = async (page: Page, key: string): Promise<string> => {
  let other: string | undefined;
  const hear = (what: string) => () => {
    other = what;
  };
  const [download, popup, chooser] = [hear("download"), hear("window"), hear("file")];
  page.on("download", download).on("popup", popup).on("filechooser", chooser);
  try {
    await click(page, key);
    const endsAt = Date.now() + effectMs;
    while (Date.now() < endsAt) {
      // While the page is replaced there is nobody to ask: that is an effect too.
      const effect = other ?? (await page.evaluate(() => window.bizosaasGate.effect()).catch(() => "address"));
      if (effect) return effect;
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve))).catch(() => undefined);
    }
  } finally {
    page.off("download", download).off("popup", popup).off("filechooser", chooser);
  }
  throw new Error("does nothing");
};
