import { readE2eState } from "@bizosaas/e2e/support";
import { expect, test } from "@playwright/test";
import { fillRoute, listPortalRoutes } from "./portal-routes.ts";
import { openWorld } from "./world.ts";

test("the gates' organization has something to show on every page that there is", async ({ browser }) => {
  const { parameters } = await openWorld({ browser, state: readE2eState() });
  const addresses = listPortalRoutes().map(({ pattern }) => fillRoute(pattern, parameters));
  expect(addresses.filter((address) => address.includes("["))).toEqual([]);
});
