import { contract, type PlatformAuditEntry } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { platformVerb } from "../../platform/http/platform-verb.ts";

type Row = Omit<PlatformAuditEntry, "at"> & { at: Date };

const pattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;

export const listPlatformAuditEntries = platformVerb(
  contract.platformAudit.list,
  async ({ platform }, { cursor, limit, person, action, from }) => {
    const after = decodeCursor(cursor);
    const conditions = [Prisma.sql`true`];
    if (after) conditions.push(Prisma.sql`(a.at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
    if (person) conditions.push(Prisma.sql`(u.name ilike ${pattern(person)} or u.email ilike ${pattern(person)})`);
    if (action) conditions.push(Prisma.sql`a.action = ${action}`);
    if (from) conditions.push(Prisma.sql`a.at >= ${from}::timestamptz`);
    const rows = await platform(
      (tx) => tx.$queryRaw<Row[]>`
        select a.id, a.at, a.actor, u.name as "actorName", u.email as "actorEmail", a.action,
               a.object_kind as "objectKind", a.object_id as "objectId", a.after, a.correlation_id as "correlationId"
        from platform_audit_entry a left join user_account u on a.actor = 'user:' || u.id
        where ${Prisma.join(conditions, " and ")}
        order by a.at desc, a.id desc limit ${limit + 1}`,
    );
    return toPage(
      rows,
      limit,
      ({ at, id }) => [at, id],
      (row) => ({ ...row, at: row.at.toISOString() }),
    );
  },
);
