import type { OpenContext } from "../../platform/http/open-verb.ts";
import type { UserActor } from "../../platform/identity/actor.ts";
import type { Tx } from "../../platform/tenancy/tenant-scope.ts";
import type { AuditEntryInput } from "../../platform/tenancy/write-audit.ts";

type Change<Value> = (tx: Tx) => Promise<{ value: Value; entry: AuditEntryInput }>;

/**
 * A change to the caller's own account in one transaction. Audited in the organization that they work in; for an
 * operator or somebody without one, outside all of them.
 */
export const changeOwn = <Value>(
  { actor, services, audit, auditOutside }: OpenContext<UserActor>,
  change: Change<Value>,
): Promise<Value> => {
  const { userId, tenantId } = actor;
  const { db } = services;
  if (tenantId === null) {
    return db.withUser(userId, async (tx) => {
      const { value, entry } = await change(tx);
      await auditOutside(tx, actor, entry);
      return value;
    });
  }
  return db.withTenant(tenantId, async (tx) => {
    const { value, entry } = await change(tx);
    await audit({ tx, tenantId }, actor, entry);
    return value;
  });
};

/** The audit entry of a change to the account itself. */
export const accountEntry = (userId: string, after?: unknown): AuditEntryInput => ({
  ...{ objectKind: "account", objectId: userId },
  ...(after !== undefined && { after }),
});
