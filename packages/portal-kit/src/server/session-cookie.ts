import type { Portal } from "@bizosaas/contracts";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { sessionCookieName } from "./cookies.ts";
import { readPortalEnv } from "./env.ts";

/** The server-side session's token from this browser's cookie; `undefined` for none, a forged or an expired one. */
export const readSessionToken = async (portal: Portal): Promise<string | undefined> => {
  const env = readPortalEnv();
  const cookie = (await cookies()).get(sessionCookieName(portal, env.PORTAL_URL.startsWith("https:")))?.value;
  if (!cookie) return undefined;
  const claims = await decode({ token: cookie, secret: env.SESSION_SECRET }).catch(() => null);
  return typeof claims?.["sessionToken"] === "string" ? claims["sessionToken"] : undefined;
};
