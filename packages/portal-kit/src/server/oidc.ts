import type { AuthOptions } from "next-auth";
import { z } from "zod";
import { type PortalEnv, readPortalEnv } from "./env.ts";
import { signInStore } from "./sign-in-store.ts";

const Claims = z.object({
  sub: z.string().min(1),
  email: z.email().optional(),
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
          profile: (claims: Claims) => ({ id: claims.sub, name: claims.name ?? null, email: claims.email ?? null }),
        },
      ]
    : [];

/** The account a provider's person has with us: linked before, or the one with the address the provider verified. */
export const oidcPerson = async (profile: unknown) => {
  const claims = Claims.safeParse(profile);
  const issuer = readPortalEnv().OIDC_ISSUER;
  if (!claims.success || !issuer) return null;
  const { sub, email, email_verified, name } = claims.data;
  return signInStore().findOidcPerson({ issuer, subject: sub, email, isEmailVerified: email_verified ?? false, name });
};
