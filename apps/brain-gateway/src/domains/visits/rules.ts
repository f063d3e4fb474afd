import { createHash, randomBytes } from "node:crypto";
import { Id, type TenantRole, type Visit, type VisitAccess } from "@bizosaas/contracts";

/** A code travels in one redirect between our own portals. */
export const codeLifetimeMs = 60_000;

export const visitRoles: Readonly<Record<VisitAccess, TenantRole>> = { read: "viewer", change: "admin" };

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** 256 random bits behind the organization's id, which tells where to look. Only the hash is kept. */
export const newVisitCode = (tenantId: string): { code: string; codeHash: string } => {
  const secret = randomBytes(32).toString("base64url");
  return { code: `${tenantId}.${secret}`, codeHash: hashOf(secret) };
};

export const readVisitCode = (code: string): { tenantId: string; codeHash: string } | null => {
  const [tenantId = "", secret = ""] = code.split(".");
  return Id.safeParse(tenantId).success && secret ? { tenantId, codeHash: hashOf(secret) } : null;
};

/** What a seat says of a visit; null for the seat of somebody who belongs there. */
export const visitOf = (seat: { expiresAt: Date | null; visitReason: string | null }): Visit | null =>
  seat.expiresAt && seat.visitReason !== null
    ? { reason: seat.visitReason, endsAt: seat.expiresAt.toISOString() }
    : null;

/** Members, and operators whose visit is not over. */
export const isSeated = (now: Date) => ({ OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] });
