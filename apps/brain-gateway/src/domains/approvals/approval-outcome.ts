import type { Approval } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { personNames } from "../members/index.ts";
import { statusAt } from "./rules.ts";

export type ApprovalOutcome = { status: Approval["status"]; decidedByName: string | null };

/** What has become of an approval by now; null for one that is gone. */
export const approvalOutcome = async (
  { tx, tenantId }: TenantScope,
  approvalId: string,
  now: Date,
): Promise<ApprovalOutcome | null> => {
  const where = { tenantId, id: approvalId };
  const found = await tx.approval.findFirst({ where, select: { status: true, expiresAt: true, decidedById: true } });
  if (!found) return null;
  const names = await personNames({ tx }, [found.decidedById]);
  const status = statusAt(found, now) as ApprovalOutcome["status"];
  return { status, decidedByName: names.get(found.decidedById ?? "") ?? null };
};
