import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";

const text = `
  select count(*)::int as pending
  from (select 1 from approval where tenant_id = $1 and status = 'pending' and (expires_at is null or expires_at > now()) limit 1000) p`;

export const countPendingApprovals = readVerb(contract.approvals.countPending, async ({ read, tenantId }) => {
  const [row] = await read<{ pending: number }>({ name: "count-pending-approvals", text, values: [tenantId] });
  return { pending: row?.pending ?? 0 };
});
