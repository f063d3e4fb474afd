import { readE2eState, setGatewayMode } from "@bizosaas/e2e/support";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { fillRoute, listPortalRoutes, type PortalRoute } from "../harness/portals/portal-routes.ts";
import { waitUntilReady } from "../harness/portals/wait-until-ready.ts";
import { openWorld } from "../harness/portals/world.ts";

const state = readE2eState();

test.setTimeout(480_000);

test.afterEach(() => setGatewayMode(state.gatewayProxy, "pass"));

/** Runs in the page: where its title stands, or what keeps its place; null for neither. */
const headPlace = () => {
  const heads = [...document.querySelectorAll("h1, [data-head]")].filter((head) => head.checkVisibility());
  const place = heads.find((head) => head.getBoundingClientRect().width > 1)?.getBoundingClientRect();
  return place ? { left: Math.round(place.left), top: Math.round(place.top) } : null;
};

/** Nobody waits there for more than who is signed in. */
const readsNothing = new Set(["/[...missing]", "/connections/callback", "/settings", "/settings/appearance"]);
const isOfPortal = ({ isPublic, pattern }: PortalRoute) =>
  !isPublic && !readsNothing.has(pattern) && !pattern.startsWith("/organizations");

type Held = { page: Page; place: ReturnType<typeof headPlace>; isBusy: boolean };

const hold = async (context: BrowserContext, address: string): Promise<Held> => {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  const busy = page.locator('main [aria-busy="true"]').first();
  const isBusy = await busy.waitFor({ state: "attached" }).then(
    () => true,
    () => false,
  );
  return { page, isBusy, place: await page.evaluate(headPlace) };
};

for (const portal of ["client", "admin"] as const)
  test(`while the gateway is silent, every page of the ${portal} portal says that it waits, and its head is in its place`, async ({
    browser,
  }) => {
    const world = await openWorld({ browser, state });
    const storageState = world.signedIn[portal === "client" ? "owner" : "operator"];
    const context = await browser.newContext({ storageState, viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(20_000);
    const routes = listPortalRoutes().filter((route) => route.portal === portal && isOfPortal(route));
    for (const { pattern } of routes) {
      await setGatewayMode(state.gatewayProxy, "hold");
      const address = new URL(fillRoute(pattern, world.parameters), state[portal]).href;
      const { page, place, isBusy } = await hold(context, address);
      await setGatewayMode(state.gatewayProxy, "pass");
      await waitUntilReady(page);
      expect.soft(isBusy, `${pattern} says that it waits`).toBe(true);
      expect.soft(place, `${pattern}: where its head is kept`).toEqual(await page.evaluate(headPlace));
      await page.close();
    }
    await context.close();
  });
