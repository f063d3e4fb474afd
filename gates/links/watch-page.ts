import type { Page } from "@playwright/test";

/** What the browser complains of from now on, each once: console errors, uncaught exceptions, requests that failed. */
export const watchPage = (page: Page): Set<string> => {
  const complaints = new Set<string>();
  const at = () => URL.parse(page.url())?.pathname ?? page.url();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.add(`${at()}: console: ${message.text().slice(0, 300)}`);
  });
  page.on("pageerror", (error) => complaints.add(`${at()}: uncaught: ${error.message.slice(0, 300)}`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // What a navigation or a press of ours cut short is no failure.
    if (why !== "net::ERR_ABORTED") complaints.add(`${at()}: ${request.method()} ${request.url()} failed: ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.add(`${at()}: ${response.url()} answered ${response.status()}`);
  });
  return complaints;
};
