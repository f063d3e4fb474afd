import type { PlatformRole, Portal } from "@bizosaas/contracts";
import type { PortalActor } from "../actor.ts";

type Person = { userId: string; platformRole: PlatformRole | null };

/** What sign-in needs of the database; the only part of it that a portal touches. */
export type SignInStore = {
  verifyPassword: (given: { email: string; password: string; address: string }) => Promise<Person | null>;
  findOidcPerson: (claims: {
    issuer: string;
    subject: string;
    email: string | undefined;
    isEmailVerified: boolean;
    name: string | undefined;
  }) => Promise<Person | null>;
  /** Answers the session's token, which is stored as a hash. */
  createSession: (of: { userId: string; portal: Portal; address: string; userAgent: string }) => Promise<string>;
  findSessionActor: (token: string, portal: Portal) => Promise<PortalActor | null>;
  revokeSession: (token: string) => Promise<void>;
  chooseTenant: (choice: { sessionId: string; userId: string; tenantId: string }) => Promise<void>;
};

export const signInStore = (): SignInStore => {
  throw new Error("pending");
};
