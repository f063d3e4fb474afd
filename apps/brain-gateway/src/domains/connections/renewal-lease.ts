import { randomUUID } from "node:crypto";
import type { RenewedTokens } from "@bizosaas/connectors";
import type { Services } from "../../platform/services/services.ts";
import { sealTokens } from "./grant-secret.ts";

export type GrantRef = { tenantId: string; connectionId: string };

/** The right to renew one generation of a grant; `wasCutOff`: whoever had it before never said what came of it. */
export type Lease = GrantRef & { owner: string; generation: number; wasCutOff: boolean };

type Stores = Pick<Services, "db" | "vault">;

/** Longer than a token request may take, with the time to write its answer down. */
const leaseSeconds = 60;

type Taken = { was_cut_off: boolean };

/** Null when another process renews this grant now, or has renewed it. By the database's clock. */
export const takeLease = (
  { db }: Stores,
  { tenantId, connectionId }: GrantRef,
  generation: number,
): Promise<Lease | null> =>
  db.withTenant(tenantId, async (tx) => {
    const owner = randomUUID();
    const [row] = await tx.$queryRaw<Taken[]>`
      with found as (
        select tenant_id, connection_id, lease_owner from connection_grant
        where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid and generation = ${generation}
          and (lease_expires is null or lease_expires < now())
        for update skip locked
      )
      update connection_grant g set lease_owner = ${owner}, lease_expires = now() + make_interval(secs => ${leaseSeconds})
      from found where g.tenant_id = found.tenant_id and g.connection_id = found.connection_id
      returning found.lease_owner is not null as was_cut_off`;
    return row ? { tenantId, connectionId, owner, generation, wasCutOff: row.was_cut_off } : null;
  });

/**
 * `isUnknown` keeps the mark of it: the vendor may have taken the refresh token, and only its answer was lost. False when
 * it was no longer ours: another process took it over, or somebody signed in anew.
 */
export const dropLease = async (
  { db }: Stores,
  { tenantId, connectionId, owner }: Lease,
  { isUnknown }: { isUnknown: boolean },
): Promise<boolean> => {
  const { count } = await db.withTenant(tenantId, (tx) =>
    tx.connectionGrant.updateMany({
      where: { tenantId, connectionId, leaseOwner: owner },
      data: { leaseExpires: null, ...(!isUnknown && { leaseOwner: null }) },
    }),
  );
  return count === 1;
};

/**
 * Writes the new tokens down, before anybody uses them; also when the lease ran out meanwhile, for whoever took it over
 * can only fail with the old ones. False when the grant is no longer the one that was renewed.
 */
export const keepRenewed = (
  services: Stores,
  { tenantId, connectionId, generation }: Lease,
  tokens: RenewedTokens & { signInId: string },
  askedAt: Date,
): Promise<boolean> =>
  services.db.withTenant(tenantId, async (tx) => {
    const sealed = await sealTokens(services, { tx, tenantId }, connectionId, tokens, askedAt);
    const row = { ...sealed, ...(tokens.scopes !== null && { scopes: tokens.scopes }) };
    const { count } = await tx.connectionGrant.updateMany({
      where: { tenantId, connectionId, generation },
      data: { ...row, generation: generation + 1, leaseOwner: null, leaseExpires: null },
    });
    return count === 1;
  });
