import {
  type GatewayTokenClaims,
  gatewayTokenAudience,
  gatewayTokenLifetimeSeconds,
  type Portal,
} from "@bizosaas/contracts";
import { SignJWT } from "jose";
import type { PortalActor } from "../actor.ts";

/** Signs who calls, from the membership read in this same request; lives a minute (T9). */
export const mintGatewayToken = (portal: Portal, actor: PortalActor, signingKey: string): Promise<string> => {
  const claims: Omit<GatewayTokenClaims, "sub"> = {
    sid: actor.sessionId,
    portal,
    tenantId: actor.tenant?.id ?? null,
    role: actor.tenant?.role ?? null,
    platformRole: portal === "admin" ? actor.platformRole : null,
    lacksFactor: actor.lacksFactor,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(`bizosaas-${portal}`)
    .setAudience(gatewayTokenAudience)
    .setSubject(actor.userId)
    .setIssuedAt()
    .setExpirationTime(`${gatewayTokenLifetimeSeconds}s`)
    .sign(new TextEncoder().encode(signingKey));
};
