import type { Page } from "@playwright/test";

/** What the browser complains of from now on: errors on the console and exceptions that nobody caught. */
export const watchConsole = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  return complaints;
};
