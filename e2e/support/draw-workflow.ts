import type { Locator, Page } from "@playwright/test";
import { expect } from "./patient-expect.ts";
import { clientUrl } from "./portal-pages.ts";

export const createWorkflow = async (page: Page, name: string, start: "Blank" | "Summarize new posts") => {
  await page.goto(clientUrl("/workflows"));
  await page.getByRole("button", { name: "New workflow" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New workflow" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("radio", { name: start }).click();
  await dialog.getByRole("button", { name: "Create workflow" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
};

/** From the list beside the canvas; its form is open afterwards. */
export const addStep = async (page: Page, kind: string): Promise<Locator> => {
  const palette = page.getByRole("complementary", { name: "Add a step" });
  const settings = page.getByRole("complementary", { name: "Step settings" });
  await expect(palette.or(settings)).toBeVisible();
  if (await settings.isVisible()) await settings.getByRole("button", { name: "All steps" }).click();
  await palette
    .getByRole("button")
    .filter({ has: page.getByText(kind, { exact: true }) })
    .click();
  await expect(settings.getByRole("heading", { name: kind })).toBeVisible();
  return settings;
};

/** Once the canvas has come to rest: tidying up moves it under the mouse, some frames after the click. */
const expectAtRest = async (port: Locator): Promise<void> => {
  const places: string[] = [];
  await expect(async () => {
    places.push(JSON.stringify(await port.boundingBox()));
    expect(places.length).toBeGreaterThan(2);
    expect(new Set(places.slice(-3)).size).toBe(1);
  }).toPass({ intervals: [150] });
};

/** Drags a line from one step's exit to another step, as a person does with a mouse. */
export const drawLine = async (page: Page, from: string, to: string): Promise<void> => {
  const canvas = page.getByRole("application", { name: "Workflow" });
  const exit = canvas.getByRole("button", { name: `Connect from ${from}`, exact: true });
  await expectAtRest(exit);
  await exit.dragTo(canvas.getByRole("button", { name: `Connect to ${to}`, exact: true }), { steps: 12 });
  await expect(canvas.getByRole("group", { name: `${from.split(": ")[0]} → ${to}`, exact: true })).toBeVisible();
};

export const expectSaved = (page: Page) => expect(page.getByText("All changes saved")).toBeVisible();

export const publish = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Publish this draft" });
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText(/Version \d+ is live/)).toBeVisible();
};
