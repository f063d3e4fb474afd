import { expect, type Page, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { setGatewayMode } from "../support/gateway-proxy.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { adminUrl, clientUrl, expectHome, signIn, signUp } from "../support/portal-pages.ts";

const { gatewayProxy } = readE2eState();

test.afterEach(() => setGatewayMode(gatewayProxy, "pass"));

test("a key that is shown once stays, though the list is read anew more slowly than it was", async ({ page }) => {
  await signUp(page, newPerson("Sem Traag", uniqueTitle("Slow Lane")));
  await page.waitForURL(clientUrl("/"));
  await page.goto(clientUrl("/settings/api-keys"));
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.getByRole("button", { name: "Create API key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Webshop");
  await setGatewayMode(gatewayProxy, "slow");
  await dialog.getByRole("button", { name: "Create key" }).click();
  const secret = dialog.getByRole("textbox", { name: "API key" });
  await expect(secret).toHaveValue(/^bz_live_/);
  await expect(page.getByRole("row", { includeHidden: true }).filter({ hasText: "Webshop" })).toHaveCount(1);
  await expect(secret).toHaveValue(/^bz_live_/);
});

/** The portal's own failure: what the gateway answers is nothing that the page can be made of. */
const expectFailurePage = async (page: Page, url: string, title: string): Promise<void> => {
  await setGatewayMode(gatewayProxy, "garble");
  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1, name: "This page failed to load" })).toBeVisible();
  const alert = page.getByRole("alert").filter({ hasText: "500" });
  await expect(alert.getByText("Reference", { exact: true })).toBeVisible();
  await expect(alert.locator("code")).toHaveText(/^\w+/);
  // The frame stands: whoever wants to go elsewhere still can.
  await expect(page.getByRole("navigation", { name: "Main navigation" })).toBeVisible();
  await expectAccessible(page, url);
  await setGatewayMode(gatewayProxy, "pass");
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
};

test("a page that breaks says so with a reference, and comes back by trying again, in both portals", async ({
  page,
  browser,
}) => {
  const person = newPerson("Kees Breuk", uniqueTitle("Broken Page"));
  await signUp(page, person);
  await expectHome(page, person);
  await expectFailurePage(page, clientUrl("/workflows"), "Workflows");
  const operator = await browser.newPage();
  await signIn(operator, adminUrl("/tenants"), readE2eState().operator);
  await expect(operator.getByRole("heading", { level: 1, name: "Tenants" })).toBeVisible();
  await expectFailurePage(operator, adminUrl("/tenants"), "Tenants");
  await operator.close();
});
