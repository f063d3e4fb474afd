import { readdirSync } from "node:fs";
import path from "node:path";

export type Portal = "client" | "admin";
export type PortalRoute = {
  portal: Portal;
  /** As Next names it: `/runs/[runId]`. */
  pattern: string;
  /** Opens without signing in. */
  isPublic: boolean;
  /** Opens in the middle of a sign-in alone, while it waits for its second step. */
  isMidway: boolean;
};

/** In the frame of the signed-out pages, but asking who is there: a stranger is sent to sign in. */
const asksWho = new Set(["/organizations", "/organizations/new", "/organizations/open", "/second-factor"]);
const midway = new Set(["/sign-in/verify"]);

const root = path.resolve(import.meta.dirname, "../../..");

const routesOf = (portal: Portal): PortalRoute[] => {
  const folder = path.join(root, `apps/${portal}-portal/src/app`);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => {
      const parts = path.dirname(file).split(path.sep);
      const named = parts.filter((part) => part !== "." && !/^\(.+\)$/.test(part));
      const pattern = `/${named.join("/")}`;
      const isPublic = parts.includes("(public)") && !asksWho.has(pattern);
      return { portal, pattern, isPublic, isMidway: midway.has(pattern) };
    })
    .sort((a, b) => a.pattern.localeCompare(b.pattern));
};

/** Every page of both portals, read from the folders that make them: a new page is a new route here. */
export const listPortalRoutes = (): PortalRoute[] => [...routesOf("client"), ...routesOf("admin")];

/** Those that can be opened again and again, by whoever is or isn't signed in. */
export const listLastingRoutes = (): PortalRoute[] => listPortalRoutes().filter(({ isMidway }) => !isMidway);

const parameter = /\[(?:\.\.\.)?(\w+)\]/g;

export const parametersOf = (pattern: string): string[] =>
  [...pattern.matchAll(parameter)].map(([, name = ""]) => name);

/** The route's address with these values; throws for a parameter that nobody gave a value, and says where to. */
export const fillRoute = (pattern: string, values: Record<string, string>): string =>
  pattern.replaceAll(parameter, (_, name: string) => {
    const value = values[`${pattern.split("/")[1]}.${name}`] ?? values[name];
    if (value === undefined)
      throw new Error(`${pattern} needs a value for ${name}: add it to route-parameters.ts or world.ts`);
    return value;
  });

/** `/runs/[runId]` for every run: which route an address belongs to; undefined for none. */
export const routeOf = (routes: readonly PortalRoute[], pathname: string): PortalRoute | undefined => {
  const matching = routes.filter(({ pattern }) => {
    const text = pattern
      .replaceAll(/\[\.\.\.\w+\]/g, "\u0000")
      .replaceAll(/\[\w+\]/g, "[^/]+")
      .replaceAll("\u0000", ".+");
    return new RegExp(`^${text}$`).test(pathname);
  });
  return matching.sort((a, b) => parametersOf(a.pattern).length - parametersOf(b.pattern).length)[0];
};
