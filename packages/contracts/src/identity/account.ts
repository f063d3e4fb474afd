import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { EmailAddress, Id, Name, Timestamp } from "../shared/primitives.ts";
import { PlatformRole, TenantRole } from "./permissions.ts";
import { Locale } from "./profile.ts";

/** Length over composition (NIST SP 800-63B); the upper bound keeps hashing bounded. */
export const Password = z.string().min(10, "Use at least 10 characters.").max(200);

/** An operator's stay in an organization that is not theirs. */
export const Visit = z.object({ reason: z.string(), endsAt: Timestamp });
export type Visit = z.infer<typeof Visit>;

export const MembershipSummary = z.object({
  tenantId: Id,
  tenantName: z.string(),
  tenantSlug: z.string(),
  role: TenantRole,
  /** Null for those who belong there. */
  visit: Visit.nullable(),
});
export type MembershipSummary = z.infer<typeof MembershipSummary>;

export const Account = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  locale: Locale.nullable().describe("The language of mails; null until the person chose one."),
  platformRole: PlatformRole.nullable(),
  memberships: z.array(MembershipSummary),
  currentTenantId: Id.nullable(),
});
export type Account = z.infer<typeof Account>;

export const signUp = operation({
  method: "POST",
  path: "/v1/sign-up",
  summary: "Create an account and its first organization",
  tag: "Account",
  can: "public",
  effect: "write",
  audit: "account.sign_up",
  input: z.strictObject({ name: Name, email: EmailAddress, password: Password, organizationName: Name }),
  output: z.object({ userId: Id, tenantId: Id }),
});

export const getAccount = operation({
  method: "GET",
  path: "/v1/me",
  summary: "Who is signed in, and where they belong",
  tag: "Account",
  can: "signed_in",
  effect: "read",
  input: z.strictObject({}),
  output: Account,
});

export const BrowserSession = z.object({
  id: Id,
  portal: z.string(),
  userAgent: z.string(),
  address: z.string(),
  createdAt: Timestamp,
  lastSeenAt: Timestamp,
  isCurrent: z.boolean(),
});
export type BrowserSession = z.infer<typeof BrowserSession>;

export const listSessions = operation({
  method: "GET",
  path: "/v1/me/sessions",
  summary: "Browsers signed in to this account",
  tag: "Account",
  can: "signed_in",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(BrowserSession) }),
});

export const revokeSession = operation({
  method: "DELETE",
  path: "/v1/me/sessions/{sessionId}",
  summary: "Sign a browser out",
  tag: "Account",
  can: "signed_in",
  effect: "write",
  audit: "session.revoke",
  input: z.strictObject({ sessionId: Id }),
  output: z.object({ revoked: z.literal(true) }),
});

export const accountContract = { signUp, get: getAccount, listSessions, revokeSession };
