import { setGatewayMode } from "@bizosaas/e2e/support";
import type { BrowserContext, Page } from "@playwright/test";
import type { Verdict } from "../harness/gate.ts";
import { fillRoute, listPortalRoutes, type PortalRoute } from "../harness/portals/portal-routes.ts";
import { waitUntilReady } from "../harness/portals/wait-until-ready.ts";
import type { Portals } from "../harness/portals/with-portals.ts";
import { openWorld } from "../harness/portals/world.ts";

/** Runs in the page: where its title stands, or what keeps its place; null for neither. */
const headPlace = () => {
  const heads = [...document.querySelectorAll("h1, [data-head]")].filter((head) => head.checkVisibility());
  const place = heads.find((head) => head.getBoundingClientRect().width > 1)?.getBoundingClientRect();
  return place ? `${Math.round(place.left)}, ${Math.round(place.top)}` : "nowhere";
};

/** Nobody waits there for more than who is signed in. */
const readsNothing = new Set(["/[...missing]", "/connections/callback", "/settings", "/settings/appearance"]);

/** Pages that show a skeleton while they read. */
export const listSkeletonRoutes = (): PortalRoute[] =>
  listPortalRoutes().filter(
    ({ isPublic, pattern }) => !isPublic && !readsNothing.has(pattern) && !pattern.startsWith("/organizations"),
  );

export type SkeletonCheck = {
  routes?: readonly PortalRoute[];
  /** Meddles with the page that came: how the check's test moves a head. */
  sabotage?: (page: Page) => Promise<void>;
};

type Held = { page: Page; place: string; isBusy: boolean };

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

/** While the gateway is silent every page says that it waits, and keeps the place in which its head then stands. */
export const checkSkeletons = async (
  { browser, state }: Portals,
  { routes = listSkeletonRoutes(), sabotage }: SkeletonCheck = {},
): Promise<Verdict> => {
  const { parameters, signedIn } = await openWorld({ browser, state });
  const faults: string[] = [];
  for (const portal of ["client", "admin"] as const) {
    const storageState = signedIn[portal === "client" ? "owner" : "operator"];
    const context = await browser.newContext({ storageState, viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(20_000);
    for (const { pattern } of routes.filter((route) => route.portal === portal)) {
      await setGatewayMode(state.gatewayProxy, "hold");
      const { page, place, isBusy } = await hold(context, new URL(fillRoute(pattern, parameters), state[portal]).href);
      await setGatewayMode(state.gatewayProxy, "pass");
      await waitUntilReady(page);
      await sabotage?.(page);
      const came = await page.evaluate(headPlace);
      if (!isBusy) faults.push(`${portal} ${pattern} does not say that it waits`);
      if (place !== came)
        faults.push(`${portal} ${pattern} keeps its head's place at ${place}, and it comes at ${came}`);
      await page.close();
    }
    await context.close();
  }
  return { counts: { skeletons: routes.length }, faults };
};
