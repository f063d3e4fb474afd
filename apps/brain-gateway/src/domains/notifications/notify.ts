import type { NotificationKind, NotificationSubject } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { pruneNotifications } from "./prune-notifications.ts";
import { type Audience, rolesOf, shorten } from "./rules.ts";
import { topicOf } from "./topic.ts";

export type NewNotification = {
  kind: NotificationKind;
  subject: NotificationSubject;
  /** In a person's or a vendor's own words, never a secret. */
  detail?: string | undefined;
  /** Equal keys tell a person once, however often this is called. */
  dedupeKey: string;
  to: Audience;
};

const findAudience = async ({ tx, tenantId }: TenantScope, { kind, to }: NewNotification): Promise<string[]> => {
  const named = (to.userIds ?? []).filter((id) => id !== null);
  const people = await tx.membership.findMany({
    // Operators on a visit have no inbox here.
    where: { tenantId, expiresAt: null, OR: [{ role: { in: rolesOf(to) } }, { userId: { in: named } }] },
    select: { userId: true },
  });
  const silent = await tx.notificationPreference.findMany({
    where: { tenantId, kind, isInApp: false },
    select: { userId: true },
  });
  const left = new Set([to.except, ...silent.map(({ userId }) => userId)]);
  return people.map(({ userId }) => userId).filter((userId) => !left.has(userId));
};

/**
 * Tells people of something, in the transaction in which it happens: it is told exactly when that commits. Whoever turned
 * the kind off, left, or did it themselves is not told. Open bells ring after the commit.
 */
export const notify = async (
  { changes }: Pick<Services, "changes">,
  { tx, tenantId }: TenantScope,
  notification: NewNotification,
): Promise<void> => {
  const { kind, subject, detail = "", dedupeKey } = notification;
  const userIds = await findAudience({ tx, tenantId }, notification);
  if (userIds.length === 0) return;
  const told = {
    ...{ tenantId, kind, dedupeKey },
    ...{ subjectKind: subject.kind, subjectId: subject.id, subjectName: shorten(subject.name, 200) },
    detail: shorten(detail, 500),
  };
  const { count } = await tx.notification.createMany({
    data: userIds.map((userId) => ({ ...told, userId, id: uuidv7() })),
    skipDuplicates: true,
  });
  if (count === 0) return;
  await pruneNotifications({ tx, tenantId }, userIds);
  await changes.notify(tx, ...topicOf(tenantId));
};
