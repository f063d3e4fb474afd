import type { Page } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { expect } from "./patient-expect.ts";
import { clientUrl } from "./portal-pages.ts";
import { restConnectionsTo } from "./rest-connections.ts";

/** Signs in at the journeys' HubSpot and waits until each kind was read once. */
export const connectHubSpot = async (page: Page): Promise<void> => {
  await restConnectionsTo(readE2eState().hubspot.url);
  await page.goto(clientUrl("/connections/new/hubspot"));
  await page.getByRole("button", { name: "Sign in at HubSpot" }).click();
  await page.getByRole("button", { name: "Connect app" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "HubSpot 62515" })).toBeVisible();
  await expect(page.getByText("up to date", { exact: true })).toHaveCount(3);
};
