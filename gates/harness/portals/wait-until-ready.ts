import type { Page } from "@playwright/test";

const patienceMs = 20_000;

/** Runs in the page: React has taken over all that can be pressed, nothing still loads, and the drawing has paused. */
const comesToRest = `new Promise((resolve, reject) => {
  const isTakenOver = () =>
    [...document.querySelectorAll("button, [role=button], [role=tab]")].every((each) =>
      Object.keys(each).some((key) => key.startsWith("__reactFiber")));
  const isLoading = () =>
    document.readyState !== "complete" || document.querySelector('main [aria-busy="true"], main [class*="animate-appear-late"]') !== null;
  let pause;
  const tooLate = setTimeout(() => reject(new Error("The page did not come to rest.")), ${patienceMs});
  const watch = () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (!isTakenOver() || isLoading()) return watch();
      observer.disconnect();
      clearTimeout(tooLate);
      resolve();
    }, 150);
  };
  const observer = new MutationObserver(watch);
  observer.observe(document, { subtree: true, childList: true });
  watch();
})`;

/** An opened page as somebody meets it who lets it load: what is planted or pressed earlier, React may draw over. */
export const waitUntilReady = async (page: Page): Promise<void> => {
  await page.locator("h1").first().waitFor({ state: "attached" });
  await page.evaluate(comesToRest);
};
