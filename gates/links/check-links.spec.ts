import { readE2eState } from "@bizosaas/e2e/support";
import { type Browser, expect, test } from "@playwright/test";
import { checkLinks, type LinksCheck } from "./check-links.ts";

test.setTimeout(900_000);

const check = (browser: Browser, options?: LinksCheck) =>
  checkLinks({ browser, state: readE2eState() }, { isFull: false }, options);

// Every page as each of six roles takes minutes: `npm run gate:links` goes through them.
test("in both portals links open, controls do something, and the browser has nothing to complain of", async ({
  browser,
}) => {
  const { counts, faults } = await check(browser, { only: ["/connections", "/tenants"], roles: ["viewer", "support"] });
  expect(faults).toEqual([]);
  expect(counts).toMatchObject({ roles: 2 });
});

test("a dead link, a lost anchor, a button that does nothing and an error on the console are told", async ({
  browser,
}) => {
  const { faults } = await check(browser, {
    only: ["/profile"],
    roles: ["operator"],
    sabotage: async (page) => {
      await page.evaluate(`
        document.querySelector("main").insertAdjacentHTML("beforeend",
          '<a href="/profile/nowhere">a</a><a href="/profile#nowhere">b</a><button>Does nothing</button>');
        console.error("planted");
      `);
    },
  });
  const told = faults.join("\n");
  expect(told).toContain("/profile/nowhere leads nowhere (404)");
  expect(told).toContain("/profile#nowhere points at nothing");
  expect(told).toContain(`"Does nothing" does nothing`);
  expect(told).toContain("console: planted");
});
