import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { notify } from "../notifications/index.ts";

type Broken = { connectionId: string; reason: string; at: Date };

const tellWhoCanMend = async (
  services: Pick<Services, "changes">,
  { tx, tenantId }: TenantScope,
  { connectionId, reason, at }: Broken,
) => {
  const where = { tenantId, id: connectionId };
  const { name, createdById } = await tx.connection.findFirstOrThrow({ where });
  await notify(
    services,
    { tx, tenantId },
    {
      kind: "connection.broken",
      subject: { kind: "connection", id: connectionId, name },
      detail: reason,
      dedupeKey: `connection.broken:${connectionId}:${at.toISOString()}`,
      to: { can: "connections:manage", userIds: [createdById] },
    },
  );
};

/**
 * The vendor no longer takes the credentials: nothing is tried again until a person tests or reconnects. `asOf` is when
 * the refused ones had been checked: where a person has mended it since, a late refusal says nothing about it.
 */
export const breakConnection = async (
  services: Pick<Services, "changes">,
  { tx, tenantId }: TenantScope,
  connectionId: string,
  reason: string,
  asOf?: Date,
): Promise<void> => {
  const at = new Date();
  const verdict = { statusReason: reason, checkedAt: at, nextSyncAt: null };
  const where = { tenantId, id: connectionId, ...(asOf && { checkedAt: { lte: asOf } }) };
  const { count } = await tx.connection.updateMany({
    where: { ...where, status: { not: "broken" } },
    data: { ...verdict, status: "broken" },
  });
  if (count > 0) await tellWhoCanMend(services, { tx, tenantId }, { connectionId, reason, at });
  else await tx.connection.updateMany({ where, data: verdict });
  await services.changes.notify(tx, "connection", connectionId);
};

/** The same in a transaction of its own. */
export const markBroken = (
  services: Pick<Services, "db" | "changes">,
  tenantId: string,
  connectionId: string,
  reason: string,
  asOf?: Date,
): Promise<void> =>
  services.db.withTenant(tenantId, (tx) => breakConnection(services, { tx, tenantId }, connectionId, reason, asOf));
