import { createSignIn, type SignIn } from "@bizosaas/db/sign-in";
import { readPortalEnv } from "./env.ts";

const key = Symbol.for("bizosaas.portal.sign-in");
const shared = globalThis as { [key]?: SignIn };

/** The only part of the database that a portal touches. One pool for each process, also when Next loads us twice. */
export const signInStore = (): SignIn => {
  shared[key] ??= createSignIn({ appUrl: readPortalEnv().APP_DATABASE_URL });
  return shared[key];
};
