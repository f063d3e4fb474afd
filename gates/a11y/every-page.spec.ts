import { readE2eState } from "@bizosaas/e2e/support";
import { expect, test } from "@playwright/test";
import { listPortalRoutes } from "../harness/portals/portal-routes.ts";
import { checkA11y } from "./check-a11y.ts";

test.describe.configure({ mode: "parallel" });

/** Small enough that the workers end together. */
const parts = 6;
const looksPerPage = 4;

// The other states, and these at 320 and 1280 px, take minutes: `npm run gate:a11y` goes through them.
for (let part = 0; part < parts; part++) {
  test(`every page, filled, is accessible in both themes at 360 and 1440 px: ${part + 1} of ${parts}`, async ({
    browser,
  }) => {
    const routes = listPortalRoutes().filter((_, index) => index % parts === part);
    const { faults, counts } = await checkA11y(
      { browser, state: readE2eState() },
      { isFull: false },
      { routes, states: ["filled"], widths: { phone: 360, desk: 1440 } },
    );
    expect(faults).toEqual([]);
    expect(counts).toMatchObject({ filledPages: routes.length, looks: routes.length * looksPerPage });
  });
}

test("what stands in a page's place is accessible: no such thing, no permission, no network", async ({ browser }) => {
  const places = ["/runs/[runId]", "/settings/api-keys", "/"];
  const { faults, counts } = await checkA11y(
    { browser, state: readE2eState() },
    { isFull: false },
    {
      routes: listPortalRoutes().filter(({ pattern }) => places.includes(pattern)),
      states: ["missing", "forbidden", "offline"],
      widths: { phone: 360, desk: 1440 },
    },
  );
  expect(faults).toEqual([]);
  expect(counts).toMatchObject({ tellMissing: 2, tellForbidden: 1, tellOffline: 2 });
});
