import { setGatewayMode } from "@bizosaas/e2e/support";
import type { Page } from "@playwright/test";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import {
  fillRoute,
  listPortalRoutes,
  type PortalRoute,
  parametersOf,
  routeOf,
} from "../harness/portals/portal-routes.ts";
import { waitUntilReady } from "../harness/portals/wait-until-ready.ts";
import type { Portals } from "../harness/portals/with-portals.ts";
import { openWorld, type World } from "../harness/portals/world.ts";
import { lookAtPage } from "./look-at-page.ts";
import { type PageState, pageStates, tellsState } from "./page-states.ts";

export type A11yCheck = {
  /** On each page once it stands: where the test breaks one. */
  sabotage?: (page: Page) => Promise<void>;
  /** Only these routes; all of them unless the test asks for less. */
  only?: readonly string[];
  states?: readonly PageState["name"][];
  /** Signs nobody in: where the test has every page lead to the same one. */
  isForgetful?: boolean;
};

type Tally = { pages: number; looks: number; told: Record<PageState["name"], number>; faults: string[] };
type Lane = { page: Page; routes: PortalRoute[]; origin: string };

/** Long enough for a machine that is busy otherwise; what never comes is told all the same. */
const openTimeoutMs = 30_000;
const titled = /\S+ · BizOSaaS/;
/** A record's page is named after it: the name comes with the record. */
const comesWithRecord = /: (?:document-title|page-has-heading-one): /;

/** Opens a page and waits until it shows what it can: all of it, or its frame while the gateway is silent. */
const open = async (page: Page, address: string, state: PageState): Promise<void> => {
  const waitUntil = state.gateway === "hold" ? "commit" : "load";
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(address, { waitUntil, timeout: openTimeoutMs });
  await page.locator("h1, main").first().waitFor({ state: "visible", timeout: openTimeoutMs });
  if (state.gateway !== "hold") await waitUntilReady(page);
};

const lookAtRoutes = async (
  { page, routes, origin }: Lane,
  state: PageState,
  { parameters }: World,
  { isFull, sabotage }: Pick<GateOptions & A11yCheck, "isFull" | "sabotage">,
  tally: Tally,
): Promise<void> => {
  const depth = isFull ? "all" : state.name === "filled" ? "most" : "some";
  for (const { portal, pattern, isPublic } of routes) {
    const name = `${portal} ${pattern}, ${state.name}`;
    try {
      await open(page, new URL(fillRoute(pattern, parameters), origin).href, state);
      const { pathname } = new URL(page.url());
      // A sign-in that was lost would have every page look like the one that asks for it.
      if (routeOf([{ portal, pattern, isPublic }], pathname) === undefined)
        throw new Error(`it leads on to ${pathname}`);
      if (state.name === "filled" && !titled.test(await page.title())) tally.faults.push(`${name} has no title`);
      await sabotage?.(page);
      const { looks, faults } = await lookAtPage(page, name, depth);
      tally.looks += looks;
      if (await tellsState(page, state.name)) tally.told[state.name] += 1;
      const isUnnamed = state.name === "loading" && parametersOf(pattern).length > 0;
      tally.faults.push(...faults.filter((fault) => !(isUnnamed && comesWithRecord.test(fault))));
    } catch (error) {
      tally.faults.push(
        `${name} could not be looked at: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
      );
    }
    tally.pages += 1;
  }
};

const openLanes = async (
  { browser, state }: Portals,
  world: World,
  who: PageState,
  { routes, isForgetful }: { routes: PortalRoute[]; isForgetful: boolean },
) => {
  const lane = async (portal: "client" | "admin", isPublic: boolean): Promise<Lane> => {
    const signedIn = world.signedIn[portal === "client" ? who.client : "operator"];
    const context = await browser.newContext(isPublic || isForgetful ? {} : { storageState: signedIn });
    // Who is not signed in has no organization that could be empty.
    const isSame = isPublic && who.name === "empty";
    const own = routes.filter((route) => !isSame && route.portal === portal && route.isPublic === isPublic);
    return { page: await context.newPage(), routes: own, origin: state[portal] };
  };
  const all = [
    await lane("client", false),
    await lane("admin", false),
    await lane("client", true),
    await lane("admin", true),
  ];
  return all;
};

/** Opens every route of both portals in every state, and asks axe at both widths and in both themes. */
export const checkA11y = async (
  portals: Portals,
  { isFull }: GateOptions,
  { sabotage, only, states, isForgetful = false }: A11yCheck = {},
): Promise<Verdict> => {
  const world = await openWorld(portals);
  const routes = listPortalRoutes().filter(({ pattern }) => !only || only.includes(pattern));
  const tally: Tally = { pages: 0, looks: 0, told: { filled: 0, empty: 0, error: 0, loading: 0 }, faults: [] };
  for (const state of pageStates.filter(({ name }) => !states || states.includes(name))) {
    const lanes = await openLanes(portals, world, state, { routes, isForgetful });
    await setGatewayMode(portals.state.gatewayProxy, state.gateway);
    const [first, ...others] = lanes.map(
      (lane) => () => lookAtRoutes(lane, state, world, { isFull, ...(sabotage && { sabotage }) }, tally),
    );
    await Promise.all([first?.(), others.reduce((before, next) => before.then(next), Promise.resolve())]);
    await setGatewayMode(portals.state.gatewayProxy, "pass");
    await Promise.all(lanes.map(({ page }) => page.context().close()));
  }
  const faults = createFaults();
  faults.list.push(...tally.faults);
  const { error, loading } = tally.told;
  if (!only) {
    // Some pages read nothing, and some hide what failed; but where none tells, the state was not made.
    faults.atLeast("pages that tell of a failure", error, routes.length / 3);
    faults.atLeast("pages that tell that they wait", loading, routes.length / 3);
  }
  const counts = {
    routes: routes.length,
    pages: tally.pages,
    looks: tally.looks,
    errorPages: error,
    loadingPages: loading,
  };
  return { counts: { ...counts, violations: tally.faults.length }, faults: faults.list };
};
