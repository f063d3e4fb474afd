import { NotificationKind, NotificationSubject, notificationPath, pathInOrganization } from "@bizosaas/contracts";
import { mailLocale } from "../../platform/mail/mail-locale.ts";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { spokenDetail } from "./name-writes.ts";

type Due = {
  email: string;
  locale: string | null;
  kind: string;
  subject_kind: string;
  subject_id: string;
  subject_name: string;
  detail: string;
  writes: unknown;
};

/** Takes what is due, so that a second attempt finds nothing. What was read or settled meanwhile needs no mail. */
const takeDue = ({ tx, tenantId }: TenantScope, subjectId: string, dedupeKey: string): Promise<Due[]> => tx.$queryRaw`
  update notification n set is_mail_due = false
  from membership m join user_account u on u.id = m.user_id
  where n.tenant_id = ${tenantId}::uuid and n.subject_id = ${subjectId}::uuid and n.dedupe_key = ${dedupeKey}
    and n.is_mail_due and n.read_at is null
    and m.tenant_id = n.tenant_id and m.user_id = n.user_id and m.expires_at is null
  returning u.email, u.locale, n.kind, n.subject_kind, n.subject_id, n.subject_name, n.detail, n.writes`;

/**
 * Mails what `notify` told, to whoever wants it so and belongs here still: a membership takes its notifications along. The
 * mail is written in the transaction that takes the notification, so that nobody is written to twice.
 */
export const mailNotifications = (
  services: Services,
  tenantId: string,
  { subjectId, dedupeKey }: { subjectId: string; dedupeKey: string },
): Promise<void> =>
  services.db.withTenant(tenantId, async (tx) => {
    const due = await takeDue({ tx, tenantId }, subjectId, dedupeKey);
    if (due.length === 0) return;
    const { name: organization } = await tx.tenant.findFirstOrThrow({ where: { id: tenantId } });
    const portal = services.env.CLIENT_PORTAL_URL;
    for (const row of due) {
      const subject = NotificationSubject.pick({ kind: true, id: true }).parse({
        ...{ kind: row.subject_kind, id: row.subject_id },
      });
      const locale = mailLocale(row.locale);
      await queueMail(services, tx, {
        ...{ to: row.email, template: NotificationKind.parse(row.kind), locale },
        values: { organization, name: row.subject_name, detail: spokenDetail(row, locale) },
        link: portal + pathInOrganization(tenantId, notificationPath(subject)),
        footerLink: portal + pathInOrganization(tenantId, "/settings/notifications"),
      });
    }
  });
