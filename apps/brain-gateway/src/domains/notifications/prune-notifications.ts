import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { keptDays, keptPerPerson } from "./rules.ts";

/**
 * Keeps the table bounded: whoever is told something new loses what is too old or too much. Where too much begins is
 * looked up once for each person, not for each of their notifications.
 */
export const pruneNotifications = async ({ tx, tenantId }: TenantScope, userIds: readonly string[]): Promise<void> => {
  await tx.$executeRaw`
    with kept as materialized (
      select person.user_id, (
        select k.id from notification k
        where k.tenant_id = ${tenantId}::uuid and k.user_id = person.user_id
        order by k.id desc offset ${keptPerPerson} limit 1
      ) as after_id
      from unnest(${userIds}::uuid[]) as person(user_id)
    )
    delete from notification n using kept
    where n.tenant_id = ${tenantId}::uuid and n.user_id = kept.user_id
      and (n.id <= kept.after_id or n.created_at < now() - ${keptDays} * interval '1 day')`;
};
