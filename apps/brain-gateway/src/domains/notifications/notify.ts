import type { NotificationKind, NotificationSubject } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { v7 as uuidv7 } from "uuid";
import { writeOutbox } from "../../platform/events/write-outbox.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { findAudience } from "./find-audience.ts";
import type { ToldWrite } from "./name-writes.ts";
import { shelf } from "./own-shelf.ts";
import { pruneNotifications } from "./prune-notifications.ts";
import { type Audience, shorten } from "./rules.ts";
import { topicOf } from "./topic.ts";

export type NewNotification = {
  kind: NotificationKind;
  subject: NotificationSubject;
  /** Which writes are asked for. */
  writes?: readonly ToldWrite[] | undefined;
  /** In a person's or a vendor's own words, never a secret. */
  detail?: string | undefined;
  /** Equal keys tell a person once, however often this is called. */
  dedupeKey: string;
  to: Audience;
};

/**
 * Tells people of something, in the transaction in which it happens: it is told exactly when that commits. Whoever turned
 * the kind off, left, or did it themselves is not told. Open bells ring after the commit; mails and messages in Slack are written after it.
 */
export const notify = async (
  { changes }: Pick<Services, "changes">,
  { tx, tenantId }: TenantScope,
  { kind, subject, writes = [], detail = "", dedupeKey, to }: NewNotification,
): Promise<void> => {
  const listeners = await findAudience({ tx, tenantId }, kind, to);
  if (listeners.length === 0) return;
  const told = {
    ...{ tenantId, kind, dedupeKey },
    ...{ subjectKind: subject.kind, subjectId: subject.id, subjectName: shorten(subject.name, 200) },
    ...{ writes: [...writes], detail: shorten(detail, 500) },
  };
  const { count } = await tx.notification.createMany({
    data: listeners.map((listener) => ({ ...told, ...listener, id: uuidv7() })),
    skipDuplicates: true,
  });
  if (count === 0) return;
  const within = Prisma.sql`tenant_id = ${tenantId}::uuid`;
  await pruneNotifications(
    tx,
    { ...shelf, within },
    listeners.map(({ userId }) => userId),
  );
  if (listeners.some(({ isMailDue }) => isMailDue)) {
    await writeOutbox({ tx, tenantId }, "notification.mail", { subjectId: subject.id, dedupeKey });
  }
  if (listeners.some(({ isSlackDue }) => isSlackDue)) {
    await writeOutbox({ tx, tenantId }, "notification.slack", { subjectId: subject.id, dedupeKey });
  }
  await changes.notify(tx, ...topicOf(tenantId));
};
