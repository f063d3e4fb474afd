import { readE2eState } from "@bizosaas/e2e/support";
import { type Browser, expect, test } from "@playwright/test";
import { listPortalRoutes } from "../harness/portals/portal-routes.ts";
import { type A11yCheck, checkA11y } from "./check-a11y.ts";

test.setTimeout(900_000);

const check = (browser: Browser, options?: A11yCheck) =>
  checkA11y({ browser, state: readE2eState() }, { isFull: false }, options);

const routesAt = (address: string) => listPortalRoutes().filter(({ pattern }) => pattern === address);

/** What is planted before React has taken the page over, it takes out again. */
const isHydrated = `Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__reactFiber"))`;

test("a button without a name is told, and so is what only the dark theme hides", async ({ browser }) => {
  const { faults } = await check(browser, {
    routes: routesAt("/profile"),
    states: ["filled"],
    sabotage: async (page) => {
      await page.waitForFunction(isHydrated);
      await page.evaluate(`
        const main = document.querySelector("main");
        main.append(document.createElement("button"));
        const faint = document.createElement("p");
        faint.textContent = "Hard to read in the dark";
        faint.style.color = "light-dark(#000, #333)";
        main.append(faint);
      `);
    },
  });
  expect(faults.join("\n")).toContain("/profile, filled at 1280 px, light: button-name");
  expect(faults.join("\n")).toContain("/profile, filled at 320 px, dark: color-contrast");
  expect(faults.join("\n")).not.toContain("light: color-contrast");
});

test("a page that asks to sign in instead of being itself is told", async ({ browser }) => {
  const { faults } = await check(browser, { routes: routesAt("/settings"), states: ["filled"], isForgetful: true });
  expect(faults).toEqual([
    expect.stringContaining("/settings, filled could not be looked at: it leads on to /sign-in"),
  ]);
});

test("a page that shows nothing while the gateway is silent is told", async ({ browser }) => {
  const { faults } = await check(browser, {
    routes: routesAt("/status"),
    states: ["loading"],
    sabotage: async (page) => {
      // Again whenever React, which may still be taking over, draws it anew.
      await page.evaluate(`
        new MutationObserver(() => document.body.hasChildNodes() && document.body.replaceChildren())
          .observe(document.documentElement, { childList: true, subtree: true });
        document.body.replaceChildren();
      `);
    },
  });
  expect(faults.join("\n")).toContain("/status, loading");
});
