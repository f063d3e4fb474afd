import { randomUUID } from "node:crypto";
import { createGatewayClient, type GatewayClient } from "@bizosaas/gateway-client";
import { cache } from "react";
import type { PortalActor } from "../actor.ts";
import { readPortalEnv } from "./env.ts";
import { mintGatewayToken } from "./gateway-token.ts";
import type { PortalDefinition } from "./portal-definition.ts";
import { readLocale } from "./preferences.ts";
import { requestOrigin } from "./request-origin.ts";

/** One id for all calls of one request, so that a page's log lines are found together. */
export const correlationId = cache(() => randomUUID());

/** The API as a person, or as nobody. */
export const clientOf = async (
  { portal }: Pick<PortalDefinition, "portal">,
  actor: PortalActor | null,
): Promise<GatewayClient> => {
  const env = readPortalEnv();
  const { address } = await requestOrigin();
  return createGatewayClient({
    url: env.GATEWAY_URL,
    token: () => (actor ? mintGatewayToken(portal, actor, env.GATEWAY_SIGNING_KEY) : undefined),
    correlationId: correlationId(),
    headers: { "x-forwarded-for": address, "accept-language": await readLocale() },
  });
};
