import { AppError, isAppError, type Portal } from "@bizosaas/contracts";
import type { Identity } from "@bizosaas/db/sign-in";
import { cookies } from "next/headers";
import type { ActionResult } from "../action-result.ts";
import { clientOf } from "./client-of.ts";
import { linkingCookieName } from "./cookies.ts";
import { readPortalEnv } from "./env.ts";
import type { PortalDefinition } from "./portal-definition.ts";
import { readActor } from "./session-actor.ts";
import { readSessionToken } from "./session-cookie.ts";
import { signInStore } from "./sign-in-store.ts";
import { toActionError } from "./to-action-error.ts";

const lifetimeSeconds = 15 * 60;

const isHttps = (): boolean => readPortalEnv().PORTAL_URL.startsWith("https:");
const nameIn = (portal: Portal): string => linkingCookieName(portal, isHttps());

/** A server action's body: begins to link, and keeps the secret of it where no script reads it. */
export const startIdentityLink =
  (definition: PortalDefinition) => async (): Promise<ActionResult<Record<string, never>>> => {
    try {
      const actor = await readActor(definition);
      if (!actor) throw new AppError("unauthenticated", "You were signed out. Sign in again to go on.");
      const { token } = await (await clientOf(definition, actor)).identities.startLink({});
      (await cookies()).set(nameIn(definition.portal), token, {
        ...{ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps(), maxAge: lifetimeSeconds },
      });
      return { ok: true, value: {} };
    } catch (error) {
      return { ok: false, error: toActionError(error) };
    }
  };

const takeToken = async (portal: Portal): Promise<string | undefined> => {
  const jar = await cookies();
  const token = jar.get(nameIn(portal))?.value;
  if (token) jar.delete(nameIn(portal));
  return token;
};

/**
 * Links what the provider just proved, where this browser's session asked for that; answers the page to go to. Null where it
 * didn't, or where the session is another by now: then it is a sign-in.
 */
export const finishIdentityLink = async (
  definition: PortalDefinition,
  identity: Pick<Identity, "issuer" | "subject">,
): Promise<string | null> => {
  const token = await takeToken(definition.portal);
  const sessionToken = await readSessionToken(definition.portal);
  if (!token || !sessionToken) return null;
  if (!(await signInStore().proveIdentityLink({ token, sessionToken }, identity))) return null;
  try {
    const client = await clientOf(definition, await readActor(definition));
    await client.identities.link({ token });
    return `${definition.paths.security}?identity=linked`;
  } catch (error) {
    if (!isAppError(error))
      console.error(JSON.stringify({ level: "error", event: "link_identity", error: String(error) }));
    return `${definition.paths.security}?identity=${isAppError(error) && error.code === "conflict" ? "taken" : "failed"}`;
  }
};
