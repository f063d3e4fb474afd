import { isAppError } from "@bizosaas/contracts";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { authCookies, sessionLifetimeSeconds } from "./cookies.ts";
import { readPortalEnv } from "./env.ts";
import { oidcPerson, oidcProvider } from "./oidc.ts";
import type { PortalDefinition } from "./portal-definition.ts";
import { requestOrigin } from "./request-origin.ts";
import { readSessionToken } from "./session-cookie.ts";
import { safeNextPath } from "./sign-in-path.ts";
import { signInStore } from "./sign-in-store.ts";

const Credential = z.object({ email: z.string().min(3).max(254), password: z.string().min(1).max(200) });

/** What the sign-in page has a sentence for; travels in the address, so it holds no words of ours. */
const refusalCode = (error: unknown): string => {
  if (!isAppError(error)) return "unavailable";
  return error.code === "rate_limited" ? `rate_limited:${error.retryAfterSeconds ?? 60}` : error.code;
};

const authorize = async (definition: PortalDefinition, given: unknown) => {
  const credential = Credential.safeParse(given);
  if (!credential.success) return null;
  const { address } = await requestOrigin();
  const person = await signInStore()
    .verifyPassword({ ...credential.data, address })
    .catch((error: unknown) => {
      if (!isAppError(error)) console.error(JSON.stringify({ level: "error", event: "sign_in", error: String(error) }));
      throw new Error(refusalCode(error));
    });
  if (person && !definition.admits(person)) throw new Error("not_admitted");
  return person && { id: person.userId };
};

/** A new session for every sign-in; the one this browser had before ends with it. */
const startSession = async ({ portal }: PortalDefinition, userId: string): Promise<string> => {
  const store = signInStore();
  const previous = await readSessionToken(portal);
  if (previous) await store.revokeSession(previous);
  return store.createSession({ userId, portal, ...(await requestOrigin()) });
};

const callbacks = (definition: PortalDefinition): NonNullable<AuthOptions["callbacks"]> => ({
  signIn: async ({ user, account, profile }) => {
    if (account?.provider !== "oidc") return true;
    const person = await oidcPerson(profile);
    if (!person) return "/sign-in?error=unknown_person";
    if (!definition.admits(person)) return "/sign-in?error=not_admitted";
    user.id = person.userId;
    return true;
  },
  // The cookie carries the server-side session's token and nothing else: rights are read from the row each time.
  jwt: async ({ token, user, trigger }) => ({
    sessionToken: trigger === "signIn" ? await startSession(definition, user.id) : token["sessionToken"],
  }),
  session: ({ session }) => ({ expires: session.expires }),
  redirect: ({ url, baseUrl }) =>
    `${baseUrl}${safeNextPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url)}`,
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
    session: { strategy: "jwt", maxAge: sessionLifetimeSeconds },
    useSecureCookies: isHttps,
    cookies: authCookies(definition.portal, isHttps),
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [password, ...oidcProvider(env)],
    callbacks: callbacks(definition),
    events: {
      signOut: async ({ token }) => {
        const sessionToken = token?.["sessionToken"];
        if (typeof sessionToken === "string") await signInStore().revokeSession(sessionToken);
      },
    },
  };
};
