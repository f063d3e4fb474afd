import { randomUUID } from "node:crypto";
import type { OAuthTokens } from "@bizosaas/connectors";
import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

const Tokens = z.object({
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  /** Of which sign-in they are; renewals stay with it. */
  signInId: z.string().default(""),
});

/** What a connection signs its calls with, in the clear: for a call that leaves now. */
export type Grant = z.infer<typeof Tokens> & { issuedAt: Date; expiresAt: Date | null; generation: number };

type Vault = Pick<Services, "vault">;

const refOf = (tenantId: string, connectionId: string) => ({
  tenantId,
  table: "connection_grant",
  rowId: connectionId,
  field: "tokens",
});

/** A token answer and the sign-in that it belongs to. */
type SignInTokens = Omit<OAuthTokens, "scopes"> & { signInId: string };

/** The columns that a token answer becomes. Its life is counted from before it was asked for. */
export const sealTokens = async (
  { vault }: Vault,
  { tx, tenantId }: TenantScope,
  connectionId: string,
  { accessToken, refreshToken, expiresInSeconds, signInId }: SignInTokens,
  askedAt: Date,
) => ({
  ...(await vault.seal(tx, refOf(tenantId, connectionId), JSON.stringify({ accessToken, refreshToken, signInId }))),
  renews: refreshToken !== null,
  issuedAt: askedAt,
  expiresAt: expiresInSeconds === null ? null : new Date(askedAt.getTime() + expiresInSeconds * 1000),
});

/** Keeps what a sign-in gave, in the place of whatever was there. */
export const saveGrant = async (
  services: Vault,
  scope: TenantScope,
  connectionId: string,
  { tokens, askedAt, accountId }: { tokens: OAuthTokens; askedAt: Date; accountId: string | null },
): Promise<void> => {
  const { tx, tenantId } = scope;
  const row = {
    ...(await sealTokens(services, scope, connectionId, { ...tokens, signInId: randomUUID() }, askedAt)),
    scopes: tokens.scopes,
    accountId,
  };
  await tx.connectionGrant.upsert({
    where: { tenantId_connectionId: { tenantId, connectionId } },
    create: { tenantId, connectionId, ...row },
    update: { ...row, generation: { increment: 1 }, leaseOwner: null, leaseExpires: null },
  });
};

export const openGrant = async (
  { vault }: Vault,
  { tx, tenantId }: TenantScope,
  connectionId: string,
): Promise<Grant> => {
  const row = await tx.connectionGrant.findFirst({ where: { tenantId, connectionId } });
  if (!row) throw new AppError("credential_rejected", "Nobody is signed in for this connection. Reconnect it.");
  const tokens = Tokens.parse(JSON.parse(await vault.open(tx, refOf(tenantId, connectionId), row)));
  const { issuedAt, expiresAt, generation } = row;
  return { ...tokens, issuedAt, expiresAt, generation };
};

type Asked = Pick<OAuthTokens, "accessToken" | "refreshToken"> & {
  connectorId: string;
  /** The connection that is about to end. */
  except?: string;
};

/** Whether a connection of this vendor holds these tokens, or may: one that can't be read now is no proof that it doesn't. */
export const isKept = (
  services: Pick<Services, "db" | "vault">,
  tenantId: string,
  { connectorId, except, accessToken, refreshToken }: Asked,
): Promise<boolean> =>
  services.db.withTenant(tenantId, async (tx) => {
    const others = except === undefined ? {} : { connectionId: { not: except } };
    const held = await tx.connectionGrant.findMany({ where: { tenantId, connection: { connectorId }, ...others } });
    for (const { connectionId } of held) {
      const grant = await openGrant(services, { tx, tenantId }, connectionId).catch(() => null);
      if (!grant) return true;
      if (grant.accessToken === accessToken || (refreshToken !== null && grant.refreshToken === refreshToken))
        return true;
    }
    return false;
  });
