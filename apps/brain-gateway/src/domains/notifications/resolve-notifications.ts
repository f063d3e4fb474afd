import type { NotificationSubject } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { topicOf } from "./topic.ts";

/** What was asked or broken is settled: nobody's bell asks for it any more. */
export const resolveNotifications = async (
  { changes }: Pick<Services, "changes">,
  { tx, tenantId }: TenantScope,
  { kind, ids }: { kind: NotificationSubject["kind"]; ids: readonly string[] },
): Promise<void> => {
  const { count } = await tx.notification.updateMany({
    where: { tenantId, subjectKind: kind, subjectId: { in: [...ids] }, readAt: null },
    data: { readAt: new Date() },
  });
  if (count > 0) await changes.notify(tx, ...topicOf(tenantId));
};
