import {
  gatewayTokenAudience,
  gatewayTokenLifetimeSeconds,
  type PlatformRole,
  type Portal,
  type TenantRole,
} from "@bizosaas/contracts";
import { SignJWT } from "jose";

export type MintOptions = {
  userId: string;
  sessionId: string;
  portal: Portal;
  tenantId: string | null;
  role: TenantRole | null;
  platformRole: PlatformRole | null;
  lacksFactor?: boolean;
  /** To make a wrong token on purpose. */
  key?: string;
  audience?: string;
  issuer?: string;
  issuedAt?: number;
  expiresAt?: number;
};

export type TokenMint = (options: MintOptions) => Promise<string>;

/** Signs tokens as the portals do. */
export const createTokenMint =
  (keys: Record<Portal, string>): TokenMint =>
  ({ userId, sessionId, portal, tenantId, role, platformRole, lacksFactor = false, ...wrong }) => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ sid: sessionId, portal, tenantId, role, platformRole, lacksFactor })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(userId)
      .setIssuer(wrong.issuer ?? `bizosaas-${portal}`)
      .setAudience(wrong.audience ?? gatewayTokenAudience)
      .setIssuedAt(wrong.issuedAt ?? now)
      .setExpirationTime(wrong.expiresAt ?? now + gatewayTokenLifetimeSeconds)
      .sign(Buffer.from(wrong.key ?? keys[portal], "utf8"));
  };
