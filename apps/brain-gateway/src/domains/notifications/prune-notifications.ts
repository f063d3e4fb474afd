import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { keptDays, keptPerPerson } from "./rules.ts";

/** Keeps the table bounded: whoever is told something new loses what is too old or too much. */
export const pruneNotifications = async ({ tx, tenantId }: TenantScope, userIds: readonly string[]): Promise<void> => {
  await tx.$executeRaw`
    delete from notification n using unnest(${userIds}::uuid[]) as person(user_id)
    where n.tenant_id = ${tenantId}::uuid and n.user_id = person.user_id
      and (n.created_at < now() - ${keptDays} * interval '1 day' or n.id <= (
        select k.id from notification k
        where k.tenant_id = ${tenantId}::uuid and k.user_id = person.user_id
        order by k.id desc offset ${keptPerPerson} limit 1
      ))`;
};
