import type { GatewayMode } from "@bizosaas/e2e/support";
import type { Page } from "@playwright/test";
import type { Role } from "../harness/portals/world.ts";

export type PageState = {
  name: "filled" | "empty" | "error" | "loading";
  /** How the gateway behaves meanwhile: the state is made by it, not by a stand-in for it. */
  gateway: GatewayMode;
  client: Role | "newcomer";
};

export const pageStates: readonly PageState[] = [
  { name: "filled", gateway: "pass", client: "owner" },
  { name: "empty", gateway: "pass", client: "newcomer" },
  { name: "error", gateway: "refuse", client: "owner" },
  { name: "loading", gateway: "hold", client: "owner" },
];

const signs = {
  error: 'main [role="alert"]',
  loading: '[aria-busy="true"], main [class*="animate-appear-late"]',
} as const;

/** Whether the page tells of its state: an error by an alert, waiting by a skeleton. */
export const tellsState = async (page: Page, state: PageState["name"]): Promise<boolean> =>
  state === "error" || state === "loading" ? (await page.locator(signs[state]).count()) > 0 : true;
