import type { Portal } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { portalUrl } from "../account/index.ts";

export type RelyingParty = { id: string; origin: string };

/** Passkeys belong to a portal's host and answer to its exact origin. */
export const relyingParty = (services: Pick<Services, "env">, portal: Portal): RelyingParty => {
  const { hostname, origin } = new URL(portalUrl(services, portal));
  return { id: hostname, origin };
};
