import type { ApprovalResult } from "@bizosaas/contracts";
import { JsonObject } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { callNode } from "./ask-for-call.ts";

type CallRef = { tenantId: string; approvalId: string };

/** A call that was approved and not done yet, as its client asked for it; null for any other. */
export const approvedCall = async ({ db }: Pick<Services, "db">, { tenantId, approvalId }: CallRef) =>
  db.withTenant(tenantId, async (tx) => {
    const approval = await tx.approval.findFirst({
      where: { tenantId, id: approvalId, status: "approved", apiKeyId: { not: null } },
      include: { grants: true },
    });
    const [grant] = approval?.grants ?? [];
    if (!approval?.apiKeyId || approval.result !== null || !grant?.connectionId) return null;
    return {
      ...{ keyId: approval.apiKeyId, nodeId: callNode, connectionId: grant.connectionId },
      actionId: grant.tool.split(".")[1] ?? "",
      // Where the approver edited it, the write itself finds their words by these.
      input: JsonObject.parse(grant.originalArguments ?? grant.arguments ?? {}),
    };
  });

/** Keeps what became of an approved call, once, for its client and for people to read. */
export const settleCall = (
  { db, changes, clock }: Pick<Services, "db" | "changes" | "clock">,
  { tenantId, approvalId }: CallRef,
  result: ApprovalResult,
): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    const kept = JSON.stringify({ ...result, at: clock.now().toISOString() });
    await tx.$executeRaw`
      update approval set result = ${kept}::jsonb
      where tenant_id = ${tenantId}::uuid and id = ${approvalId}::uuid and result is null`;
    await changes.notify(tx, "approvals", tenantId);
  });
