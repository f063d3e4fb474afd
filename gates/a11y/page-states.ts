import type { GatewayMode } from "@bizosaas/e2e/support";
import type { Page } from "@playwright/test";
import { type PortalRoute, parametersOf } from "../harness/portals/portal-routes.ts";
import { isOfRecord } from "../harness/portals/route-parameters.ts";
import type { Role } from "../harness/portals/world.ts";

export type PageState = {
  name: "filled" | "empty" | "missing" | "forbidden" | "offline" | "error" | "loading";
  /** How the gateway behaves meanwhile: the state is made by it, not by a stand-in for it. */
  gateway: GatewayMode;
  client: Role | "newcomer";
  /** Whether a page can be in it. */
  has: (route: PortalRoute) => boolean;
  /** What happens to the open page that brings it there. */
  enter?: (page: Page) => Promise<void>;
};

const signs = {
  filled: "main",
  empty: 'main [class~="justify-items-center"] > h2',
  missing: 'main p:text-is("404")',
  forbidden: 'main [class~="justify-items-center"] .lucide-lock',
  offline: "main h1:has-text('needs a connection')",
  error: 'main [role="alert"]',
  loading: '[aria-busy="true"], main [class*="animate-appear-late"]',
} as const;

const any = () => true;
const isHome = ({ pattern }: PortalRoute) => pattern === "/";
/** Who is not signed in has no organization that could be empty, operators see everybody's, and a record is there or isn't. */
const canBeEmpty = ({ portal, isPublic, pattern }: PortalRoute) =>
  portal === "client" && !isPublic && !isCatchAll(pattern) && !parametersOf(pattern).some(isOfRecord);
const isCatchAll = (pattern: string) => pattern.includes("[...");
/** A viewer may do the least; what opens to operators opens to all of them. */
const canBeForbidden = ({ portal, isPublic, pattern }: PortalRoute) =>
  portal === "client" && !isPublic && !isCatchAll(pattern);
const canBeMissing = ({ pattern }: PortalRoute) => parametersOf(pattern).length > 0 && !isCatchAll(pattern);

/** Loses the network and follows a link, as in a train: what comes instead is the same wherever it leads. */
const goOffline = async (page: Page): Promise<void> => {
  await page.context().setOffline(true);
  await page.getByRole("navigation").getByRole("link", { name: "Runs", exact: true }).click();
  await page.locator(signs.offline).waitFor();
};

export const pageStates: readonly PageState[] = [
  { name: "filled", gateway: "pass", client: "owner", has: any },
  { name: "empty", gateway: "pass", client: "newcomer", has: canBeEmpty },
  { name: "missing", gateway: "pass", client: "owner", has: canBeMissing },
  { name: "forbidden", gateway: "pass", client: "viewer", has: canBeForbidden },
  { name: "offline", gateway: "pass", client: "owner", has: isHome, enter: goOffline },
  { name: "error", gateway: "refuse", client: "owner", has: any },
  { name: "loading", gateway: "hold", client: "owner", has: any },
];

/** Whether the page tells of its state: an error by an alert, waiting by a skeleton, emptiness by what says why. */
export const tellsState = async (page: Page, state: PageState["name"]): Promise<boolean> =>
  (await page.locator(signs[state]).count()) > 0;
