import type { Browser, BrowserContext, Page } from "@playwright/test";
import { firstLineOf } from "../harness/first-line.ts";
import type { StorageState } from "../harness/portals/people.ts";
import { fillRoute, type Portal, type PortalRoute, routeOf } from "../harness/portals/portal-routes.ts";
import { waitUntilReady } from "../harness/portals/wait-until-ready.ts";
import type { Role, World } from "../harness/portals/world.ts";
import { explorePage } from "./explore-page.ts";
import { installPageGate } from "./in-page.ts";
import { watchPage } from "./watch-page.ts";

/** A role of those who are signed in, or nobody in particular. */
export type Visitor = Role | "anonymous";

export type CrawlOrder = {
  browser: Browser;
  world: World;
  role: Visitor;
  portal: Portal;
  origin: string;
  /** The other addresses of the product, whose links must open too. */
  origins: readonly string[];
  routes: readonly PortalRoute[];
  /** Opens routes that no link leads to as well. */
  isFull: boolean;
  seen: Set<string>;
  /** Comes without what the browser keeps of a sign-in. */
  isForgetful: boolean;
  sabotage?: (page: Page) => Promise<void>;
};
export type Crawled = { pages: number; links: number; controls: number; faults: string[] };

/** A link of each kind and a few more: a list's hundred rows lead to the same page. */
const linksPerRoute = 3;
const tellingWords = ["tab", "page"];

/** The page that an address belongs to: its route, and the part of it that the address tells. */
const pageOf = (routes: readonly PortalRoute[], address: string): string | undefined => {
  const { pathname, searchParams } = new URL(address);
  const route = routeOf(routes, pathname);
  if (!route || route.pattern.includes("[...")) return undefined;
  return [route.pattern, ...tellingWords.map((word) => searchParams.get(word) ?? "")].join(" ").trim();
};

const linksOf = (page: Page): Promise<{ href: string; isAnchorLost: boolean }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => {
      const { hash, origin, pathname } = new URL(href);
      const isHere = hash !== "" && origin === location.origin && pathname === location.pathname;
      return { href, isAnchorLost: isHere && document.getElementById(decodeURIComponent(hash.slice(1))) === null };
    }),
  );

const isMissing = (status: number, body: string): boolean => status !== 200 || body.includes("HTTP_ERROR_FALLBACK;404");

const openLinks = async (context: BrowserContext, order: CrawlOrder, links: Map<string, string>, found: Crawled) => {
  const perRoute = new Map<string, number>();
  for (const [link, from] of links) {
    const kind = `${new URL(link).origin} ${pageOf(order.routes, link) ?? link}`;
    const count = perRoute.get(kind) ?? 0;
    perRoute.set(kind, count + 1);
    if (count >= linksPerRoute) continue;
    found.links += 1;
    const told = await context.request.get(link).then(
      async (answer) => (isMissing(answer.status(), await answer.text()) ? String(answer.status()) : undefined),
      (error: unknown) => firstLineOf(error),
    );
    if (told) found.faults.push(`${order.role} ${from}: the link to ${link} leads nowhere (${told})`);
  }
};

const startsOf = ({ routes, portal, origin, world, isFull, role }: CrawlOrder): string[] => {
  const isAnonymous = role === "anonymous";
  const own = routes.filter(
    (route) => route.portal === portal && route.isPublic === isAnonymous && !route.pattern.includes("[..."),
  );
  const isLeader = role === "owner" || role === "operator";
  const named =
    isFull || isLeader || isAnonymous
      ? own.map(({ pattern }) => fillRoute(pattern, world.parameters))
      : ["/", "/settings"];
  const known = named.filter((path) => routeOf(own, path));
  return known.map((path) => new URL(path, origin).href);
};

/** Opens every page that this role has links to, presses every control that is new, and follows what it found. */
export const crawlRole = async (order: CrawlOrder): Promise<Crawled> => {
  const { browser, world, role, origin, origins, routes, seen, sabotage } = order;
  const isUnknown = role === "anonymous" || order.isForgetful;
  const storageState: StorageState = isUnknown ? { cookies: [], origins: [] } : world.signedIn[role];
  const context = await browser.newContext({ storageState, permissions: ["clipboard-read", "clipboard-write"] });
  await context.addInitScript(installPageGate);
  const page = await context.newPage();
  const complaints = watchPage(page);
  const found: Crawled = { pages: 0, links: 0, controls: 0, faults: [] };
  const own = routes.filter((route) => route.portal === order.portal);
  const [waiting, visited, links] = [startsOf(order), new Set<string>(), new Map<string, string>()];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const name = pageOf(own, address);
    if (!name || visited.has(name)) continue;
    visited.add(name);
    const here = address;
    const open = async (): Promise<void> => {
      await context.clearCookies();
      await context.addCookies(storageState.cookies);
      await page.goto(here, { waitUntil: "load" });
      await waitUntilReady(page);
      await sabotage?.(page);
    };
    try {
      await open();
      const isSentAway = role !== "anonymous" && new URL(page.url()).pathname === "/sign-in";
      if (isSentAway) throw new Error("it asks to sign in");
      found.pages += 1;
      for (const { href, isAnchorLost } of await linksOf(page)) {
        if (isAnchorLost) found.faults.push(`${role} ${name}: ${href} points at nothing on its page`);
        const plain = href.replace(/#.*$/, "");
        if (!origins.some((each) => plain.startsWith(`${each}/`) || plain === each) || links.has(plain)) continue;
        links.set(plain, name);
        if (new URL(plain).origin === new URL(origin).origin) waiting.push(plain);
      }
      const { pressed, faults } = await explorePage({ page, context, seen, open, name: `${role} ${name}` });
      found.controls += pressed;
      found.faults.push(...faults);
    } catch (error) {
      found.faults.push(`${role} ${name} could not be opened: ${firstLineOf(error)}`);
    }
  }
  if (found.pages === 0) found.faults.push(`${role} was shown no page`);
  await openLinks(context, order, links, found);
  await context.close();
  found.faults.push(...[...complaints].map((each) => `${role} ${each}`));
  return found;
};
