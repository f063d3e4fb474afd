import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

const secretBytes = 32;
/** Invitations of one organization in 15 minutes: each is a mail to somebody who did not ask for it. */
export const invitationsPerQuarter = 100;
export const invitationLifetimeMs = 7 * 24 * 3_600_000;

const Token = z.tuple([z.uuid(), z.string().regex(/^[\w-]{43}$/)]);

export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** `<tenantId>.<secret>`; of the secret only its hash is kept. */
export const newInvitationToken = (tenantId: string): { token: string; tokenHash: string } => {
  const secret = randomBytes(secretBytes).toString("base64url");
  return { token: `${tenantId}.${secret}`, tokenHash: hashSecret(secret) };
};

/** Where to look and for which hash; null for what was never a token of ours. */
export const readInvitationToken = (token: string): { tenantId: string; tokenHash: string } | null => {
  const parsed = Token.safeParse(token.split("."));
  return parsed.success ? { tenantId: parsed.data[0], tokenHash: hashSecret(parsed.data[1]) } : null;
};
