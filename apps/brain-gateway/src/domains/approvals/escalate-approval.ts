import type { TenantRole } from "@bizosaas/contracts";
import type { ApprovalEscalation } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { writeAudit } from "../../platform/tenancy/write-audit.ts";
import { decidingRoles, standInOf, whoDecides } from "../absences/index.ts";
import { notify } from "../notifications/index.ts";
import { noteEvent } from "./approval-events.ts";
import { noticeOf } from "./notice-of.ts";
import { toldWrites } from "./told-writes.ts";

type Asked = { roles: TenantRole[]; userIds: string[] };

/** Who is asked too: whoever of them may still decide, or who stands in. Where nobody is left, the owners are. */
const askedBy = async (scope: TenantScope, { roles, userIds }: ApprovalEscalation, now: Date): Promise<Asked> => {
  const { deciders, standIns } = await whoDecides(scope, now);
  const people = userIds.filter((id) => deciders.has(id)).map((id) => standInOf(id, standIns, deciders));
  const asked = { roles: decidingRoles.filter((role) => roles.includes(role)), userIds: [...new Set(people)] };
  return asked.roles.length + asked.userIds.length === 0 ? { roles: ["owner"], userIds: [] } : asked;
};

type Waiting = { nodeId: string; path: string; escalation: ApprovalEscalation };

/** Asks others too where nobody has decided. Once: the row remembers that it was escalated, by the database's clock. */
export const escalateApproval = (
  services: Services,
  { tenantId, runId }: RunRef,
  { nodeId, path, escalation }: Waiting,
): Promise<void> =>
  services.db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    const [approval] = await tx.$queryRaw<{ id: string; title: string; message: string }[]>`
      update approval set escalated_at = now()
      where tenant_id = ${tenantId}::uuid and run_id = ${runId}::uuid and node_id = ${nodeId} and path = ${path}
        and status = 'pending' and escalated_at is null and (expires_at is null or expires_at > now())
      returning id, title, message`;
    if (!approval) return;
    const { id } = approval;
    const { title: name, message } = await noticeOf(scope, runId, approval);
    const to = await askedBy(scope, escalation, services.clock.now());
    await noteEvent(scope, { approvalId: id, kind: "escalated", toIds: to.userIds, toRoles: to.roles });
    const actor = { kind: "system" as const, part: `run:${runId}`, tenantId };
    const context = { actor, action: "approval.escalate", correlationId: `run:${runId}` };
    await writeAudit(scope, context, { objectKind: "approval", objectId: id, after: to });
    await notify(services, scope, {
      kind: "approval.escalated",
      subject: { kind: "approval", id, name },
      ...{ writes: await toldWrites(scope, id), detail: message },
      dedupeKey: `approval.escalated:${id}`,
      to,
    });
    await services.changes.notify(tx, "approvals", tenantId);
    await services.changes.notify(tx, "run", runId);
  });
