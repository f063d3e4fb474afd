import { AppError } from "@bizosaas/contracts";
import type { Identity } from "@bizosaas/db/sign-in";
import type { AuthOptions } from "next-auth";
import { z } from "zod";
import { type PortalEnv, readPortalEnv } from "./env.ts";
import type { PortalDefinition } from "./portal-definition.ts";
import { requestOrigin } from "./request-origin.ts";
import { signInStore } from "./sign-in-store.ts";

const Claims = z.object({
  sub: z.string().min(1),
  email: z.email(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});
type Claims = z.infer<typeof Claims>;

/** Any OpenID Connect provider, found by its issuer; none without `OIDC_ISSUER`. */
export const oidcProvider = (env: PortalEnv): AuthOptions["providers"] =>
  env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET
    ? [
        {
          id: "oidc",
          name: env.OIDC_LABEL,
          type: "oauth",
          wellKnown: `${env.OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
          clientId: env.OIDC_CLIENT_ID,
          clientSecret: env.OIDC_CLIENT_SECRET,
          authorization: { params: { scope: "openid email profile" } },
          idToken: true,
          checks: ["pkce", "state", "nonce"],
          profile: (claims: Claims) => ({ id: claims.sub, name: claims.name ?? null, email: claims.email }),
        },
      ]
    : [];

/** Who the provider says that signed in there. */
export const readIdentity = (profile: unknown): Identity => {
  const issuer = readPortalEnv().OIDC_ISSUER;
  const claims = Claims.safeParse(profile);
  if (!claims.success || !issuer) {
    throw new AppError("forbidden", "The provider did not tell who signed in.", { cause: claims.error });
  }
  const { sub, email, email_verified, name } = claims.data;
  return { issuer, subject: sub, email, isEmailVerified: email_verified ?? false, name: name ?? email };
};

/** Opens a session for a provider's person; throws when they have no account that may be here. */
export const openIdentitySession = async (
  { portal, admits }: PortalDefinition,
  identity: Identity,
): Promise<string> => {
  const store = signInStore();
  const userId = await store.findOrLinkIdentity(identity);
  const { token } = await store.createSession(userId, { portal, ...(await requestOrigin()) });
  const actor = await store.findSessionActor(token, portal);
  if (actor && admits(actor)) return token;
  await store.revokeSession(token);
  throw new AppError("not_found", "This portal is not for this person.");
};
