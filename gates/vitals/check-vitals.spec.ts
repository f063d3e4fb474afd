import { randomBytes } from "node:crypto";
import { readE2eState } from "@bizosaas/e2e/support";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { checkVitals } from "./check-vitals.ts";

test.setTimeout(600_000);

/** Some 300 KB, as scripts are compressed: what is random can't be. */
const ballast = `\n/*${randomBytes(150_000).toString("hex")}*/`;

/** What comes late moves all, a picture has no words, and for two seconds nobody is answered. */
const clumsy = `
  addEventListener("load", () => setTimeout(() => {
    const late = document.createElement("div");
    late.style.height = "300px";
    late.append(Object.assign(new Image(20, 20), { src: "/icon.svg" }));
    document.body.prepend(late);
    const endsAt = performance.now() + 2000;
    while (performance.now() < endsAt);
  }, 100));
`;

const spoil = async (opened: Page | BrowserContext): Promise<void> => {
  let isHeavy = false;
  await opened.route(/\.js$/, async (route) => {
    if (isHeavy) return route.continue();
    isHeavy = true;
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()) + ballast });
  });
  await opened.addInitScript(clumsy);
};

// All pages against their budgets are `npm run gate:vitals`, each with Lighthouse `-- --full`; here both are seen to tell.
test("300 KB more script, a page that moves, one that answers nobody and a picture without words are told", async ({
  browser,
}) => {
  const portals = { browser, state: readE2eState() };
  const { faults } = await checkVitals(portals, { isFull: true }, { only: ["/sign-up"], runs: 1, sabotage: spoil });
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/\/sign-up: compressed JavaScript in KB is \d+/),
      expect.stringMatching(/\/sign-up: layout shift .* is 0\.\d+/),
      expect.stringMatching(/\/sign-up: performance .* is \d+, less than 95/),
      expect.stringMatching(/\/sign-up: accessibility \(.*image-alt.*\) is \d+, less than 100/),
    ]),
  );
});
