import type { Decision } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { personNames } from "../members/index.ts";
import { resolveNotifications } from "../notifications/index.ts";

const outcomes: Readonly<Record<string, Decision["outcome"]>> = { approved: "approved", rejected: "rejected" };

/**
 * What became of an approval once its run goes on. One that nobody decided is closed as `expired` in the same
 * statement that looks, so that a late yes is refused rather than lost.
 */
export const settleApproval = async (
  services: Services,
  { tenantId, runId }: RunRef,
  { nodeId, path }: { nodeId: string; path: string },
): Promise<Decision> =>
  services.db.withTenant(tenantId, async (tx) => {
    const { count } = await tx.approval.updateMany({
      where: { tenantId, runId, nodeId, path, status: "pending" },
      data: { status: "expired", decidedAt: services.clock.now() },
    });
    const approval = await tx.approval.findFirstOrThrow({ where: { tenantId, runId, nodeId, path } });
    if (count > 0) {
      await services.changes.notify(tx, "approvals", tenantId);
      await resolveNotifications(services, { tx, tenantId }, { kind: "approval", ids: [approval.id] });
    }
    const names = await personNames({ tx }, [approval.decidedById]);
    return {
      outcome: outcomes[approval.status] ?? "expired",
      approvalId: approval.id,
      decidedAt: (approval.decidedAt ?? approval.createdAt).toISOString(),
      decidedByName: names.get(approval.decidedById ?? "") ?? null,
      comment: approval.comment,
    };
  });
