import { Prisma } from "@bizosaas/db";
import type { Tx } from "../../platform/tenancy/tenant-scope.ts";
import { keptDays, keptPerPerson } from "./rules.ts";
import type { Shelf } from "./shelf.ts";

/**
 * Keeps the table bounded: whoever is told something new loses what is too old or too much. Where too much begins is
 * looked up once for each person, not for each of their notifications. `within` bounds it to an organization.
 */
export const pruneNotifications = async (
  tx: Pick<Tx, "$executeRaw">,
  { table, within }: Pick<Shelf, "table"> & { within: Prisma.Sql },
  userIds: readonly string[],
): Promise<void> => {
  const rows = Prisma.raw(table);
  await tx.$executeRaw`
    with kept as materialized (
      select person.user_id, (
        select k.id from ${rows} k
        where ${within} and k.user_id = person.user_id
        order by k.id desc offset ${keptPerPerson} limit 1
      ) as after_id
      from unnest(${userIds}::uuid[]) as person(user_id)
    )
    delete from ${rows} n using kept
    where ${within} and n.user_id = kept.user_id
      and (n.id <= kept.after_id or n.created_at < now() - ${keptDays} * interval '1 day')`;
};
