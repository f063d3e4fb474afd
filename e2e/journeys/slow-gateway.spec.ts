import { expect, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { setGatewayMode } from "../support/gateway-proxy.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { clientUrl, signUp } from "../support/portal-pages.ts";

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
