import { contract, type Member } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { visitOf } from "../visits/index.ts";

type Row = Omit<Member, "joinedAt" | "visit"> & { joinedAt: Date; expiresAt: Date | null; visitReason: string | null };

const text = `
  select m.user_id as "userId", u.name, u.email, m.role, m.created_at as "joinedAt",
         m.expires_at as "expiresAt", m.visit_reason as "visitReason"
  from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = $1 and (m.expires_at is null or m.expires_at > now())
  order by m.created_at, m.user_id`;

export const listMembers = readVerb(contract.members.list, async ({ read, tenantId }) => {
  const rows = await read<Row>({ name: "list-members", text, values: [tenantId] });
  return {
    items: rows.map(({ expiresAt, visitReason, joinedAt, ...row }) => ({
      ...row,
      joinedAt: joinedAt.toISOString(),
      visit: visitOf({ expiresAt, visitReason }),
    })),
  };
});
