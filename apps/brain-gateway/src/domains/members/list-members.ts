import { contract, type ListedMember } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { permissionsOf } from "../../platform/identity/authorize.ts";
import { visitOf } from "../visits/index.ts";

type Row = Omit<ListedMember, "joinedAt" | "visit"> & {
  joinedAt: Date;
  expiresAt: Date | null;
  visitReason: string | null;
};

const text = `
  select m.user_id as "userId", u.name, u.email, m.role, m.created_at as "joinedAt",
         m.expires_at as "expiresAt", m.visit_reason as "visitReason",
         case when $2::boolean then exists (select 1 from user_totp f where f.user_id = u.id and f.enabled_at is not null)
                        or exists (select 1 from user_passkey p where p.user_id = u.id) end as "hasSecondFactor"
  from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = $1 and (m.expires_at is null or m.expires_at > now())
  order by m.created_at, m.user_id`;

export const listMembers = readVerb(contract.members.list, async ({ read, tenantId, actor }) => {
  const canManage = permissionsOf(actor).includes("members:manage");
  const rows = await read<Row>({ name: "list-members", text, values: [tenantId, canManage] });
  return {
    items: rows.map(({ expiresAt, visitReason, joinedAt, ...row }) => ({
      ...row,
      joinedAt: joinedAt.toISOString(),
      visit: visitOf({ expiresAt, visitReason }),
    })),
  };
});
