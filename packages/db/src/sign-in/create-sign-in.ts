import { createPool } from "../scope/create-pool.ts";
import { chooseTenant } from "./choose-tenant.ts";
import { findOrLinkIdentity, type Identity } from "./find-or-link-identity.ts";
import { findSessionActor, type SessionActor } from "./find-session-actor.ts";
import { proveIdentityLink } from "./prove-identity-link.ts";
import {
  type Browser,
  createSession,
  type OpenedSession,
  type Portal,
  revokeSession,
  revokeSessionsOf,
  rotateSession,
} from "./session.ts";
import { findChallenge, openChallenge, startChallenge, type WaitingSignIn } from "./sign-in-challenge.ts";
import { type PasswordSignIn, signInWithPassword } from "./sign-in-with-password.ts";

/** All that a portal may ask of the database. Each call is short and independent. */
export type SignIn = {
  withPassword: (credentials: { email: string; password: string }, browser: Browser) => Promise<PasswordSignIn>;
  /** Begins a sign-in that a passkey alone finishes. */
  startWithPasskey: (portal: Portal) => Promise<string>;
  findWaiting: (waitingToken: string, portal: Portal) => Promise<WaitingSignIn | null>;
  /** The session of a waiting sign-in that the gateway passed. */
  openPassed: (waitingToken: string, browser: Browser) => Promise<OpenedSession & { userId: string }>;
  findOrLinkIdentity: (identity: Identity) => Promise<string>;
  /** Notes on a link that this very session asked for what the provider said; false for any other. */
  proveIdentityLink: (
    link: { token: string; sessionToken: string },
    identity: Pick<Identity, "issuer" | "subject">,
  ) => Promise<boolean>;
  createSession: (userId: string, browser: Browser, endsAt?: Date) => Promise<OpenedSession>;
  findSessionActor: (token: string, portal: Portal) => Promise<SessionActor | null>;
  chooseTenant: (token: string, tenantId: string) => Promise<void>;
  rotateSession: (token: string) => Promise<OpenedSession | null>;
  revokeSession: (token: string) => Promise<boolean>;
  revokeSessionsOf: (userId: string, exceptToken?: string) => Promise<number>;
  close: () => Promise<void>;
};

export const createSignIn = ({ appUrl, poolSize = 4 }: { appUrl: string; poolSize?: number }): SignIn => {
  const pool = createPool({ url: appUrl, size: poolSize, name: "bizosaas-sign-in" });
  return {
    withPassword: (credentials, browser) => signInWithPassword(pool, credentials, browser),
    startWithPasskey: (portal) => startChallenge(pool, null, portal),
    findWaiting: (waitingToken, portal) => findChallenge(pool, waitingToken, portal),
    openPassed: (waitingToken, browser) => openChallenge(pool, waitingToken, browser),
    findOrLinkIdentity: (identity) => findOrLinkIdentity(pool, identity),
    proveIdentityLink: (link, identity) => proveIdentityLink(pool, link, identity),
    createSession: (userId, browser, endsAt) => createSession(pool, userId, browser, endsAt),
    findSessionActor: (token, portal) => findSessionActor(pool, token, portal),
    chooseTenant: (token, tenantId) => chooseTenant(pool, token, tenantId),
    rotateSession: (token) => rotateSession(pool, token),
    revokeSession: (token) => revokeSession(pool, token),
    revokeSessionsOf: (userId, exceptToken) => revokeSessionsOf(pool, userId, exceptToken),
    close: () => pool.end(),
  };
};
