import { contract, type Member } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";

type Row = Omit<Member, "joinedAt"> & { joinedAt: Date };

const text = `
  select m.user_id as "userId", u.name, u.email, m.role, m.created_at as "joinedAt"
  from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = $1
  order by m.created_at, m.user_id`;

export const listMembers = readVerb(contract.members.list, async ({ read, tenantId }) => {
  const rows = await read<Row>({ name: "list-members", text, values: [tenantId] });
  return { items: rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() })) };
});
