import { setGatewayMode } from "@bizosaas/e2e/support";
import type { Page } from "@playwright/test";
import type { GateOptions, Verdict } from "../harness/gate.ts";
import { type StorageState, signedInState } from "../harness/portals/people.ts";
import {
  fillRoute,
  listPortalRoutes,
  type Portal,
  type PortalRoute,
  parametersOf,
  routeOf,
} from "../harness/portals/portal-routes.ts";
import { waitUntilReady } from "../harness/portals/wait-until-ready.ts";
import type { Portals } from "../harness/portals/with-portals.ts";
import { openWorld, type World } from "../harness/portals/world.ts";
import { judgeStates, nonePerState, type StateTally } from "./judge-states.ts";
import { type Depth, lookAtPage, type Widths } from "./look-at-page.ts";
import { type PageState, pageStates, tellsState } from "./page-states.ts";

export type A11yCheck = {
  /** On each page once it stands: where the test breaks one. */
  sabotage?: (page: Page) => Promise<void>;
  /** All of them unless the test asks for less. */
  routes?: readonly PortalRoute[];
  states?: readonly PageState["name"][];
  widths?: Widths;
  /** Signs nobody in: where the test has every page lead to the same one. */
  isForgetful?: boolean;
};

type Tally = StateTally & { looks: number; faults: string[] };
type Lane = { page: Page; routes: PortalRoute[]; origin: string };
/** How the pages of a state are looked at. */
type Round = { state: PageState; world: World; depth: Depth; widths: Widths; sabotage?: A11yCheck["sabotage"] };

/** Long enough for a machine that is busy otherwise; what never comes is told all the same. */
const openTimeoutMs = 30_000;
const gateWidths: Widths = { phone: 320, desk: 1280 };
const titled = /\S+ · BizOSaaS/;
/** A record's page is named after it: the name comes with the record. */
const comesWithRecord = /: (?:document-title|page-has-heading-one): /;
/** Well made, and nobody's. */
const unknownId = "00000000-0000-7000-8000-000000000000";

/** Opens a page and waits until it shows what it can: all of it, or its frame while the gateway is silent. */
const open = async (page: Page, address: string, { state, widths }: Round): Promise<void> => {
  const waitUntil = state.gateway === "hold" ? "commit" : "load";
  await page.setViewportSize({ width: widths.desk, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(address, { waitUntil, timeout: openTimeoutMs });
  await page.locator("h1, main").first().waitFor({ state: "visible", timeout: openTimeoutMs });
  if (state.gateway !== "hold") await waitUntilReady(page);
};

const addressOf = (pattern: string, { state, world }: Round): string =>
  fillRoute(
    pattern,
    state.name === "missing"
      ? Object.fromEntries(parametersOf(pattern).map((parameter) => [parameter, unknownId]))
      : world.parameters,
  );

const lookAtRoutes = async ({ page, routes, origin }: Lane, round: Round, tally: Tally): Promise<void> => {
  const { state, depth, widths, sabotage } = round;
  for (const route of routes) {
    const { portal, pattern } = route;
    const name = `${portal} ${pattern}, ${state.name}`;
    try {
      await open(page, new URL(addressOf(pattern, round), origin).href, round);
      const { pathname } = new URL(page.url());
      // A sign-in that was lost would have every page look like the one that asks for it.
      if (routeOf([route], pathname) === undefined) throw new Error(`it leads on to ${pathname}`);
      if (state.name === "filled" && !titled.test(await page.title())) tally.faults.push(`${name} has no title`);
      await state.enter?.(page);
      await sabotage?.(page);
      const { looks, faults } = await lookAtPage(page, name, depth, widths);
      tally.looks += looks;
      if (await tellsState(page, state.name)) tally.told[state.name] += 1;
      const isUnnamed = state.name === "loading" && parametersOf(pattern).length > 0;
      tally.faults.push(...faults.filter((fault) => !(isUnnamed && comesWithRecord.test(fault))));
    } catch (error) {
      tally.faults.push(
        `${name} could not be looked at: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
      );
    }
    tally.pages[state.name] += 1;
  }
};

type Seat = "signed in" | "nobody" | "midway";
const seatOf = ({ isPublic, isMidway }: PortalRoute): Seat => (isMidway ? "midway" : isPublic ? "nobody" : "signed in");

/** A browser's window for each portal and each sign-in that the routes need. */
const openLanes = async (
  { browser, state }: Portals,
  world: World,
  who: PageState,
  { routes, isForgetful }: { routes: readonly PortalRoute[]; isForgetful: boolean },
): Promise<Lane[]> => {
  const lanes: Lane[] = [];
  const stateOf = async (portal: Portal, seat: Seat): Promise<StorageState | undefined> => {
    if (seat === "nobody" || isForgetful) return undefined;
    if (seat === "midway") return signedInState(browser, portal, world.asked[portal]);
    return world.signedIn[portal === "client" ? who.client : "operator"];
  };
  for (const seat of ["signed in", "nobody", "midway"] as const)
    for (const portal of ["client", "admin"] as const) {
      const own = routes.filter((route) => route.portal === portal && seatOf(route) === seat);
      if (own.length === 0) continue;
      const storageState = await stateOf(portal, seat);
      const context = await browser.newContext(storageState ? { storageState } : {});
      lanes.push({ page: await context.newPage(), routes: own, origin: state[portal] });
    }
  return lanes;
};

const depthOf = (state: PageState, isFull: boolean): Depth =>
  isFull ? "all" : state.name === "filled" ? "most" : "some";

/** Opens every route of both portals in every state it can be in, and asks axe at both widths and in both themes. */
export const checkA11y = async (
  portals: Portals,
  { isFull }: GateOptions,
  { sabotage, routes, states, widths = gateWidths, isForgetful = false }: A11yCheck = {},
): Promise<Verdict> => {
  const world = await openWorld(portals);
  const all = routes ?? listPortalRoutes();
  const tally: Tally = { pages: nonePerState(), told: nonePerState(), looks: 0, faults: [] };
  for (const state of pageStates.filter(({ name }) => !states || states.includes(name))) {
    const lanes = await openLanes(portals, world, state, { routes: all.filter(state.has), isForgetful });
    const round: Round = { state, world, depth: depthOf(state, isFull), widths, sabotage };
    await setGatewayMode(portals.state.gatewayProxy, state.gateway);
    const [first, ...others] = lanes.map((lane) => () => lookAtRoutes(lane, round, tally));
    await Promise.all([first?.(), others.reduce((before, next) => before.then(next), Promise.resolve())]);
    await setGatewayMode(portals.state.gatewayProxy, "pass");
    await Promise.all(lanes.map(({ page }) => page.context().close()));
  }
  const { pages, told, looks } = tally;
  // A few chosen routes need not show every state.
  const faults = routes ? tally.faults : [...tally.faults, ...judgeStates(tally)];
  const counts = {
    routes: all.length,
    ...{ filledPages: pages.filled, emptyPages: pages.empty, missingPages: pages.missing },
    ...{ forbiddenPages: pages.forbidden, offlinePages: pages.offline },
    ...{ errorPages: pages.error, loadingPages: pages.loading },
    ...{ tellEmpty: told.empty, tellMissing: told.missing, tellError: told.error, tellLoading: told.loading },
    ...{ tellForbidden: told.forbidden, tellOffline: told.offline },
    looks,
  };
  return { counts: { ...counts, violations: tally.faults.length }, faults };
};
