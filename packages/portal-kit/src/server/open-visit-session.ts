import { createGatewayClient } from "@bizosaas/gateway-client";
import { z } from "zod";
import { readPortalEnv } from "./env.ts";
import { requestOrigin } from "./request-origin.ts";
import { signInStore } from "./sign-in-store.ts";

const Given = z.object({ code: z.string().min(1).max(200) });

/** Opens the client portal for an operator's visit: the session works in that organization and ends with the visit. */
export const openVisitSession = async (given: unknown): Promise<{ userId: string; token: string }> => {
  const origin = await requestOrigin();
  const gateway = createGatewayClient({
    url: readPortalEnv().GATEWAY_URL,
    token: () => undefined,
    headers: { "x-forwarded-for": origin.address },
  });
  const { userId, tenantId, endsAt } = await gateway.visits.open(Given.parse(given));
  const { token } = await signInStore().createSession(userId, { portal: "client", ...origin }, new Date(endsAt));
  await signInStore().chooseTenant(token, tenantId);
  return { userId, token };
};
