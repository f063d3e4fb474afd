import { isAppError } from "@bizosaas/contracts";
import { sessionHours } from "@bizosaas/db/sign-in";
import type { AuthOptions, User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { authCookies } from "./cookies.ts";
import { readPortalEnv } from "./env.ts";
import { finishIdentityLink } from "./identity-link.ts";
import { oidcProvider, openIdentitySession, readIdentity } from "./oidc.ts";
import { openVisitSession } from "./open-visit-session.ts";
import type { PortalDefinition } from "./portal-definition.ts";
import { requestOrigin } from "./request-origin.ts";
import { passSecondFactor } from "./second-factor.ts";
import { readSessionToken } from "./session-cookie.ts";
import { safeNextPath } from "./sign-in-path.ts";
import { signInStore } from "./sign-in-store.ts";
import { keepWaitingToken } from "./waiting-sign-in.ts";

const Credential = z.object({ email: z.string().min(3).max(254), password: z.string().min(1).max(200) });

/** What next-auth passes from a provider to the cookie: whose session it is, and its token. */
type SessionUser = User & { sessionToken?: string };

/** What the sign-in page has a sentence for; travels in the address, so it holds no words of ours. */
const refusalCode = (error: unknown): string => {
  if (isAppError(error)) return error.code === "rate_limited" ? `rate_limited:${error.retryAfterSeconds}` : error.code;
  console.error(JSON.stringify({ level: "error", event: "sign_in", error: String(error) }));
  return "unavailable";
};

const authorize = async ({ portal }: PortalDefinition, given: unknown): Promise<SessionUser | null> => {
  const credential = Credential.safeParse(given);
  if (!credential.success) return null;
  const browser = { portal, ...(await requestOrigin()) };
  try {
    const signedIn = await signInStore().withPassword(credential.data, browser);
    if (signedIn.kind === "session") return { id: signedIn.userId, sessionToken: signedIn.token };
    await keepWaitingToken(portal, signedIn.waitingToken);
  } catch (error) {
    throw new Error(refusalCode(error));
  }
  throw new Error("second_factor");
};

/** Ends what `authorize` began for an account with a second factor, or a sign-in by passkey alone. */
const factorProvider = (definition: PortalDefinition) =>
  Credentials({
    id: "factor",
    credentials: { proof: { type: "text" } },
    authorize: async (given): Promise<SessionUser> => {
      try {
        const { userId, token } = await passSecondFactor(definition, given);
        return { id: userId, sessionToken: token };
      } catch (error) {
        throw new Error(refusalCode(error));
      }
    },
  });

/** An operator comes in with the code of a visit, into the client portal alone. */
const visitProvider = ({ portal }: PortalDefinition): AuthOptions["providers"] =>
  portal === "client"
    ? [
        Credentials({
          id: "visit",
          credentials: { code: { type: "text" } },
          authorize: async (given): Promise<SessionUser> => {
            try {
              const { userId, token } = await openVisitSession(given);
              return { id: userId, sessionToken: token };
            } catch (error) {
              throw new Error(refusalCode(error));
            }
          },
        }),
      ]
    : [];

/** The session that this browser had before ends with every sign-in. */
const endPreviousSession = async ({ portal }: PortalDefinition): Promise<void> => {
  const previous = await readSessionToken(portal);
  if (previous) await signInStore().revokeSession(previous);
};

const callbacks = (definition: PortalDefinition): NonNullable<AuthOptions["callbacks"]> => ({
  signIn: async ({ user, account, profile }) => {
    if (account?.provider !== "oidc") return true;
    try {
      const identity = readIdentity(profile);
      const linked = await finishIdentityLink(definition, identity);
      if (linked) return linked;
      Object.assign(user, { sessionToken: await openIdentitySession(definition, identity) });
      return true;
    } catch (error) {
      const code = refusalCode(error);
      return code === "not_found" ? definition.paths.refused : `/sign-in?error=identity_${code}`;
    }
  },
  // The cookie carries the server-side session's token and nothing else: rights are read from the row each time.
  jwt: async ({ token, user, trigger }) => {
    if (trigger !== "signIn") return { sessionToken: token["sessionToken"] };
    await endPreviousSession(definition);
    return { sessionToken: (user as SessionUser).sessionToken };
  },
  session: ({ session }) => ({ expires: session.expires }),
  redirect: ({ url, baseUrl }) =>
    `${baseUrl}${safeNextPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url)}`,
});

/** next-auth for one portal, on cookies and a secret of its own. */
export const authOptions = (definition: PortalDefinition): AuthOptions => {
  const env = readPortalEnv();
  const isHttps = env.PORTAL_URL.startsWith("https:");
  const password = Credentials({
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: (given) => authorize(definition, given),
  });
  return {
    secret: env.SESSION_SECRET,
    session: { strategy: "jwt", maxAge: sessionHours[definition.portal].total * 60 * 60 },
    useSecureCookies: isHttps,
    cookies: authCookies(definition.portal, isHttps),
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [password, factorProvider(definition), ...visitProvider(definition), ...oidcProvider(env)],
    callbacks: callbacks(definition),
    events: {
      signOut: async ({ token }) => {
        const sessionToken = token?.["sessionToken"];
        if (typeof sessionToken === "string") await signInStore().revokeSession(sessionToken);
      },
    },
  };
};
