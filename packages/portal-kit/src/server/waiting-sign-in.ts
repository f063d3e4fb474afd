import type { Portal } from "@bizosaas/contracts";
import type { WaitingSignIn } from "@bizosaas/db/sign-in";
import { cookies } from "next/headers";
import { waitingCookieName } from "./cookies.ts";
import { readPortalEnv } from "./env.ts";
import { signInStore } from "./sign-in-store.ts";

const lifetimeSeconds = 10 * 60;

const isHttps = (): boolean => readPortalEnv().PORTAL_URL.startsWith("https:");

/** Keeps the token of a sign-in that waits for its factor where no script reads it. */
export const keepWaitingToken = async (portal: Portal, token: string): Promise<void> => {
  (await cookies()).set(waitingCookieName(portal, isHttps()), token, {
    ...{ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps(), maxAge: lifetimeSeconds },
  });
};

export const readWaitingToken = async (portal: Portal): Promise<string | undefined> =>
  (await cookies()).get(waitingCookieName(portal, isHttps()))?.value;

export const dropWaitingToken = async (portal: Portal): Promise<void> => {
  (await cookies()).delete(waitingCookieName(portal, isHttps()));
};

/** What this browser's waiting sign-in may be finished with; null where none waits. */
export const readWaitingSignIn = async (portal: Portal): Promise<WaitingSignIn | null> => {
  const token = await readWaitingToken(portal);
  return token ? signInStore().findWaiting(token, portal) : null;
};
