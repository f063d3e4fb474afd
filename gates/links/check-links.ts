import type { Page } from "@playwright/test";
import type { GateOptions, Verdict } from "../harness/gate.ts";
import { listLastingRoutes } from "../harness/portals/portal-routes.ts";
import type { Portals } from "../harness/portals/with-portals.ts";
import { adminRoles, clientRoles, openWorld } from "../harness/portals/world.ts";
import { type Crawled, crawlRole, type Visitor } from "./crawl-role.ts";

export type LinksCheck = {
  /** On each page once it stands: where the test plants what must be found. */
  sabotage?: (page: Page) => Promise<void>;
  only?: readonly string[];
  roles?: readonly Visitor[];
  /** Signs nobody in: where the test has every page lead to the same one. */
  isForgetful?: boolean;
};

/** Walks both portals as every role, and as nobody in particular: links open, controls do something, and the browser has nothing to complain of. */
export const checkLinks = async (
  portals: Portals,
  { isFull }: GateOptions,
  { sabotage, only, roles, isForgetful = false }: LinksCheck = {},
): Promise<Verdict> => {
  const world = await openWorld(portals);
  const { client, admin, gateway } = portals.state;
  const routes = listLastingRoutes().filter(({ pattern }) => !only || only.includes(pattern));
  const origins = [client, admin, gateway].map((each) => new URL(each).origin);
  const walk = async (portal: "client" | "admin", lane: readonly Visitor[]): Promise<Crawled[]> => {
    // What one role pressed on a page needs no second press by another, except in the long form.
    const shared = new Set<string>();
    const crawled: Crawled[] = [];
    for (const role of lane.filter((each) => !roles || roles.includes(each))) {
      const seen = isFull ? new Set<string>() : shared;
      const origin = portals.state[portal];
      crawled.push(
        await crawlRole({
          ...{ browser: portals.browser, world, role, portal, origin, origins, routes, isFull, seen, isForgetful },
          ...(sabotage && { sabotage }),
        }),
      );
    }
    return crawled;
  };
  const all = (
    await Promise.all([walk("client", [...clientRoles, "anonymous"]), walk("admin", [...adminRoles, "anonymous"])])
  ).flat();
  const sum = (count: (each: Crawled) => number) => all.reduce((total, each) => total + count(each), 0);
  const counts = { roles: all.length, pages: sum(({ pages }) => pages), links: sum(({ links }) => links) };
  const faults = all.flatMap((each) => each.faults);
  return { counts: { ...counts, controls: sum(({ controls }) => controls), faults: faults.length }, faults };
};
