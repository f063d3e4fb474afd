import type { PortalActor } from "../actor.ts";
import type { PortalDefinition } from "./portal-definition.ts";
import { readSessionToken } from "./session-cookie.ts";
import { signInStore } from "./sign-in-store.ts";

/** Who this browser's session is; null for none, or one that is over. */
export const readActor = async ({ portal }: Pick<PortalDefinition, "portal">): Promise<PortalActor | null> => {
  const token = await readSessionToken(portal);
  const found = token ? await signInStore().findSessionActor(token, portal) : null;
  if (!found) return null;
  const { userId, sessionId, name, email, platformRole, memberships, currentTenantId, lacksFactorIn } = found;
  const chosen = memberships.find(({ tenantId }) => tenantId === currentTenantId);
  const tenant = chosen
    ? { id: chosen.tenantId, name: chosen.tenantName, role: chosen.role, visit: chosen.visit }
    : null;
  const lacksFactor = portal === "client" && tenant !== null && lacksFactorIn.includes(tenant.id);
  return { userId, sessionId, name, email, platformRole, memberships, tenant, lacksFactor };
};
