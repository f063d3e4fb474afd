import { contract, type DeadLetter } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { narrowedTo } from "./revive.ts";

type Row = Omit<DeadLetter, "createdAt" | "diedAt"> & { createdAt: Date; diedAt: Date };
type Count = { topic: string; count: number };

/** What died before faults were kept apart tells at least its error's class, which stands before the first colon. */
const fault = Prisma.raw(`coalesce(m.last_fault, substring(m.last_error from '^(\\w{1,60}): '))`);

export const listDeadLetters = platformVerb(
  contract.deadLetters.list,
  ({ platform }, { cursor, limit, tenantId, topic }) =>
    platform(async (tx) => {
      const after = decodeCursor(cursor);
      const isAfter = after
        ? Prisma.sql`(m.dead_at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
        : Prisma.sql`true`;
      const rows = await tx.$queryRaw<Row[]>`
        select m.id, m.tenant_id as "tenantId", t.name as "tenantName", m.topic, m.attempts, ${fault} as fault,
               (m.payload ->> 'runId') as "runId", m.created_at as "createdAt", m.dead_at as "diedAt"
        from outbox_message m join tenant t on t.id = m.tenant_id
        where ${narrowedTo({ tenantId, topic })} and ${isAfter}
        order by m.dead_at desc, m.id desc limit ${limit + 1}`;
      const counts = await tx.$queryRaw<Count[]>`
        select m.topic, count(*) filter (where ${narrowedTo({ tenantId, topic })})::int as count
        from outbox_message m where ${narrowedTo({})} group by m.topic order by m.topic`;
      const page = toPage(rows, limit, ({ diedAt, id }) => [diedAt, id], toDeadLetter);
      return {
        ...page,
        total: counts.reduce((sum, { count }) => sum + count, 0),
        topics: counts.map((each) => each.topic),
      };
    }),
);

const toDeadLetter = (row: Row): DeadLetter => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  diedAt: row.diedAt.toISOString(),
});
