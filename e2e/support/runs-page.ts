import type { Locator, Page } from "@playwright/test";
import { expect } from "./patient-expect.ts";
import { clientUrl } from "./portal-pages.ts";

/** Opens the run that a post set off; the list refreshes by itself. */
export const openRunOf = async (page: Page, postTitle: string): Promise<void> => {
  await page.goto(clientUrl("/runs"));
  const row = page.getByRole("row").filter({ hasText: postTitle });
  await row.getByRole("link").first().click({ timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "Steps" })).toBeVisible();
};

const states = /^(Queued|Running|Waiting|Paused|Succeeded|Failed|Cancelled)$/;

/** The run's own state: the first that the page tells, above those of its steps. */
export const expectRunStatus = (page: Page, status: string) =>
  expect(page.getByRole("main").getByText(states).first()).toHaveText(status);

/** A step on the run's drawing; its name tells its kind and state too. */
export const runNode = (page: Page, name: string): Locator =>
  page.getByRole("group", { name: "Steps", exact: true }).getByRole("button", { name });

export const openStep = async (page: Page, name: string): Promise<Locator> => {
  await runNode(page, name).first().click();
  return page.getByRole("dialog", { name });
};
