import { readE2eState } from "@bizosaas/e2e/support";
import { type Browser, expect, test } from "@playwright/test";
import { checkLinks, type LinksCheck } from "./check-links.ts";

const check = (browser: Browser, options?: LinksCheck) =>
  checkLinks({ browser, state: readE2eState() }, { isFull: false }, options);

// Every page as each of six roles takes minutes: `npm run gate:links` goes through them.
test("a dead link, a lost anchor, a button that does nothing and errors on the console are told", async ({
  browser,
}) => {
  const { faults, counts } = await check(browser, {
    only: ["/profile"],
    roles: ["operator"],
    sabotage: async (page) => {
      await page.evaluate(`
        document.querySelector("main").insertAdjacentHTML("beforeend",
          '<a href="/profile/nowhere">a</a><a href="/profile#nowhere">b</a><button>Does nothing</button>');
        console.error("planted");
        queueMicrotask(() => { throw new Error("thrown") });
      `);
    },
  });
  const planted = [
    /\/profile\/nowhere leads nowhere \(404\)/,
    /\/profile#nowhere points at nothing/,
    /"Does nothing" does nothing/,
    /console: planted/,
    /uncaught: thrown/,
  ];
  const told = planted.map((each) => faults.filter((fault) => each.test(fault)).length);
  expect(told, faults.join("\n")).toEqual(planted.map(() => 1));
  expect(faults).toHaveLength(planted.length);
  expect(counts).toMatchObject({ roles: 1, pages: 1 });
});

test("a page that asks to sign in instead of being itself is told", async ({ browser }) => {
  const { faults } = await check(browser, { only: ["/profile"], roles: ["operator"], isForgetful: true });
  expect(faults).toEqual(["operator /profile could not be opened: it asks to sign in", "operator was shown no page"]);
});
