import type { Page } from "@playwright/test";
import { readSite } from "../env.ts";
import { expect } from "./patient-expect.ts";
import { clientUrl } from "./portal-pages.ts";
import { restConnectionsTo } from "./rest-connections.ts";

export const fillConnectForm = async (page: Page, applicationPassword: string): Promise<void> => {
  const { url, username } = readSite();
  await page.getByLabel("Site address").fill(url);
  await page.getByLabel("User name").fill(username);
  await page.getByRole("textbox", { name: "Application Password" }).fill(applicationPassword);
  await page.getByRole("button", { name: "Connect WordPress" }).click();
};

/** Connects the journey's WordPress and waits until each kind was read once. */
export const connectSite = async (page: Page): Promise<void> => {
  await restConnectionsTo(readSite().url);
  await page.goto(clientUrl("/connections/new/wordpress"));
  await fillConnectForm(page, readSite().applicationPassword);
  await expect(page.getByRole("heading", { level: 1, name: "Harbour Coffee" })).toBeVisible();
  await expect(page.getByText("up to date", { exact: true })).toHaveCount(5);
};

export const addAiKey = async (page: Page, key: string): Promise<void> => {
  await page.goto(clientUrl("/settings/ai-keys/new"));
  await page.getByLabel("Provider").selectOption({ label: "OpenAI" });
  await page.getByRole("textbox", { name: "API key" }).fill(key);
  await page.getByRole("button", { name: "Check and save key" }).click();
};
