import type { NotificationSubject } from "@bizosaas/contracts";
import { writeOutbox } from "../../platform/events/write-outbox.ts";
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
  // Whoever was told by Slack still sees it asked there: also what is just being sent.
  const shown = await tx.slackMessage.findMany({
    where: { tenantId, subjectKind: kind, subjectId: { in: [...ids] }, state: { in: ["queued", "sent"] } },
    select: { id: true },
  });
  for (const { id } of shown) await writeOutbox({ tx, tenantId }, "slack.update", { messageId: id });
};
