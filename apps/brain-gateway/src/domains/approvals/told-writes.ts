import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import type { NewNotification } from "../notifications/index.ts";

const most = 10;

/** The writes that a yes opens, as people are told of them. */
export const toldWrites = (
  { tx, tenantId }: TenantScope,
  approvalId: string,
): Promise<NonNullable<NewNotification["writes"]>> =>
  tx.approvalGrant.findMany({
    where: { tenantId, approvalId },
    orderBy: { nodeId: "asc" },
    take: most,
    select: { tool: true, stepName: true },
  });
