import type { Portal } from "@bizosaas/contracts";
import type { AuthOptions } from "next-auth";

/** Cookies ignore ports, so two portals on one host need names of their own. */
const cookieName = (portal: Portal, isHttps: boolean, name: string): string =>
  `${isHttps ? "__Host-" : ""}bizosaas-${portal}.${name}`;

export const sessionCookieName = (portal: Portal, isHttps: boolean): string => cookieName(portal, isHttps, "session");

/** Holds a sign-in that waits for its second factor. */
export const waitingCookieName = (portal: Portal, isHttps: boolean): string => cookieName(portal, isHttps, "waiting");

/** Holds the secret of a provider's account that is being linked. */
export const linkingCookieName = (portal: Portal, isHttps: boolean): string => cookieName(portal, isHttps, "linking");

/** Every cookie next-auth sets: HttpOnly, same-site, and on https bound to this host. */
export const authCookies = (portal: Portal, isHttps: boolean): NonNullable<AuthOptions["cookies"]> => {
  const named = (name: string, maxAge?: number) => ({
    name: cookieName(portal, isHttps, name),
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isHttps, ...(maxAge && { maxAge }) },
  });
  return {
    sessionToken: named("session"),
    callbackUrl: named("callback"),
    csrfToken: named("csrf"),
    pkceCodeVerifier: named("pkce", 15 * 60),
    state: named("state", 15 * 60),
    nonce: named("nonce"),
  };
};
