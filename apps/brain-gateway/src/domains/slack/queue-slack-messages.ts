import { v7 as uuidv7 } from "uuid";
import { writeOutbox } from "../../platform/events/write-outbox.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { findSlackConnection } from "../notifications/index.ts";

/** As long as a notification is kept. */
const keptDays = 90;

type Due = { id: string; userId: string; subjectKind: string; subjectId: string };

/** Takes what is due, so that a second attempt finds nothing. What was read or settled meanwhile needs no message. */
const takeDue = ({ tx, tenantId }: TenantScope, subjectId: string, dedupeKey: string): Promise<Due[]> => tx.$queryRaw`
  update notification n set is_slack_due = false
  from membership m
  where n.tenant_id = ${tenantId}::uuid and n.subject_id = ${subjectId}::uuid and n.dedupe_key = ${dedupeKey}
    and n.is_slack_due and n.read_at is null
    and m.tenant_id = n.tenant_id and m.user_id = n.user_id and m.expires_at is null
  returning n.id, n.user_id as "userId", n.subject_kind as "subjectKind", n.subject_id as "subjectId"`;

const forgetOld = ({ tx, tenantId }: TenantScope) =>
  tx.$executeRaw`
    delete from slack_message
    where tenant_id = ${tenantId}::uuid and created_at < now() - ${keptDays} * interval '1 day'`;

/**
 * Writes down a message for whoever wants to be told by Slack and belongs here still, in the transaction that takes the
 * notification. Each is then sent by itself, so that one person's failure holds nobody else's back.
 */
export const queueSlackMessages = (
  services: Pick<Services, "db">,
  tenantId: string,
  { subjectId, dedupeKey }: { subjectId: string; dedupeKey: string },
): Promise<void> =>
  services.db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    const due = await takeDue(scope, subjectId, dedupeKey);
    const connection = await findSlackConnection(scope);
    if (due.length === 0 || connection === null) return;
    await forgetOld(scope);
    const messages = due.map(({ id: notificationId, ...told }) => ({ ...told, notificationId, id: uuidv7() }));
    await tx.slackMessage.createMany({
      data: messages.map((message) => ({ tenantId, connectionId: connection.id, ...message })),
    });
    for (const { id } of messages) await writeOutbox(scope, "slack.send", { messageId: id });
  });
