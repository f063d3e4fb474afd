import { AppError, Id } from "@bizosaas/contracts";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { cache } from "react";
import type { ActionResult } from "../action-result.ts";
import type { PortalActor } from "../actor.ts";
import { authOptions } from "./auth-options.ts";
import { clientOf, correlationId } from "./client-of.ts";
import { readPortalEnv } from "./env.ts";
import { createFileRoute, type GatewayRequest } from "./file-route.ts";
import { mintGatewayToken } from "./gateway-token.ts";
import { startIdentityLink } from "./identity-link.ts";
import { createPortalAction } from "./portal-action.ts";
import type { PortalDefinition } from "./portal-definition.ts";
import { pathHeader } from "./portal-proxy.ts";
import { readLocale } from "./preferences.ts";
import { createReadRoute } from "./read-route.ts";
import { requestOrigin } from "./request-origin.ts";
import { passkeyOptions } from "./second-factor.ts";
import { readActor } from "./session-actor.ts";
import { readSessionToken } from "./session-cookie.ts";
import { signInPath } from "./sign-in-path.ts";
import { signInStore } from "./sign-in-store.ts";
import { createStreamRoute } from "./stream-route.ts";
import { toActionError } from "./to-action-error.ts";
import { readWaitingSignIn } from "./waiting-sign-in.ts";

/** A call whose answer is handed on as it comes. */
const fetchAs =
  ({ portal }: PortalDefinition) =>
  async (actor: PortalActor, path: string, { method, body, signal }: GatewayRequest): Promise<Response> => {
    const env = readPortalEnv();
    const token = await mintGatewayToken(portal, actor, env.GATEWAY_SIGNING_KEY);
    const { address } = await requestOrigin();
    return fetch(`${env.GATEWAY_URL}${path}`, {
      method,
      headers: {
        ...{ authorization: `Bearer ${token}`, "x-correlation-id": correlationId(), "x-forwarded-for": address },
        "accept-language": await readLocale(),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: "error",
      signal,
    });
  };

const tenantSwitch =
  ({ portal }: PortalDefinition) =>
  async (tenantId: string): Promise<ActionResult<{ tenantId: string }>> => {
    try {
      const token = await readSessionToken(portal);
      if (!token) throw new AppError("unauthenticated", "You were signed out. Sign in again to go on.");
      await signInStore().chooseTenant(token, Id.parse(tenantId));
      revalidatePath("/", "layout");
      return { ok: true, value: { tenantId } };
    } catch (error) {
      return { ok: false, error: toActionError(error) };
    }
  };

/** Everything a portal does on the server, made from what tells it from the other one. */
export const definePortal = (definition: PortalDefinition) => {
  const sessionActor = cache(() => readActor(definition));
  const currentActor = async (): Promise<PortalActor | null> => {
    const actor = await sessionActor();
    return actor && definition.admits(actor) ? actor : null;
  };
  /** Who is signed in; everybody else is sent to sign in, and somebody without an organization to make one. */
  const requireActor = cache(async (): Promise<PortalActor> => {
    const actor = await sessionActor();
    if (!actor) redirect(signInPath((await headers()).get(pathHeader) ?? "/"));
    if (!definition.admits(actor)) redirect(definition.paths.refused);
    if (definition.needsTenant && !actor.tenant) redirect(definition.paths.noTenant);
    if (actor.lacksFactor) redirect(definition.paths.noFactor);
    return actor;
  });
  const host = { currentActor, clientFor: (actor: PortalActor | null) => clientOf(definition, actor) };
  return {
    definition,
    currentActor,
    requireActor,
    /** The API as the signed-in person, for `queries.ts`. */
    gateway: cache(async () => clientOf(definition, await requireActor())),
    /** The API for what anybody may call. */
    publicGateway: cache(async () => clientOf(definition, await currentActor())),
    portalAction: createPortalAction(host),
    readRoute: createReadRoute(host),
    fileRoute: createFileRoute({ currentActor, fetchAs: fetchAs(definition) }),
    streamRoute: createStreamRoute(host),
    /** A server action's body: moves this browser to another organization of the person's. */
    switchTenant: tenantSwitch(definition),
    /** GET and POST of `app/api/auth/[...nextauth]/route.ts`. */
    authRoute: (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> =>
      NextAuth(request, context, authOptions(definition)),
    /** What this browser's sign-in that waits may be finished with; null where none waits. */
    waitingSignIn: () => readWaitingSignIn(definition.portal),
    /** A server action's body: what a passkey is asked to sign at sign-in. */
    passkeyOptions: passkeyOptions(definition),
    /** What the sign-in page offers beside the password, and can be linked to an account. */
    singleSignOn: () => {
      const { OIDC_ISSUER: issuer, OIDC_LABEL: label } = readPortalEnv();
      return issuer ? { label, issuer } : null;
    },
    /** A server action's body: this browser's next way through the provider links instead of signing in. */
    startIdentityLink: startIdentityLink(definition),
  };
};
export type DefinedPortal = ReturnType<typeof definePortal>;
