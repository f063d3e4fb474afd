import { randomBytes } from "node:crypto";
import { readE2eState } from "@bizosaas/e2e/support";
import { type Browser, expect, test } from "@playwright/test";
import { checkVitals, type VitalsCheck } from "./check-vitals.ts";

test.setTimeout(600_000);

const check = (browser: Browser, options?: VitalsCheck) =>
  checkVitals({ browser, state: readE2eState() }, { isFull: false }, options);

// All pages against their budgets, and Lighthouse, are `npm run gate:vitals`; here it is seen to tell.
test("300 KB more script and a page that moves are told", async ({ browser }) => {
  const ballast = `\n/*${randomBytes(150_000).toString("hex")}*/`;
  const { faults } = await check(browser, {
    only: ["/sign-up"],
    sabotage: async (page) => {
      let isHeavy = false;
      await page.route(/\.js$/, async (route) => {
        if (isHeavy) return route.continue();
        isHeavy = true;
        const response = await route.fetch();
        return route.fulfill({ response, body: (await response.text()) + ballast });
      });
      await page.addInitScript(`
        addEventListener("load", () => setTimeout(() => {
          const late = document.createElement("div");
          late.style.height = "300px";
          document.body.prepend(late);
        }, 100));
      `);
    },
  });
  expect(faults.join("\n")).toMatch(/\/sign-up: compressed JavaScript in KB is \d+/);
  expect(faults.join("\n")).toMatch(/\/sign-up: layout shift .* is 0\.\d+/);
});
