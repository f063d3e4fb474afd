import { NotificationKind, NotificationSubject, notificationPath, pathInOrganization } from "@bizosaas/contracts";
import { mailLocale } from "../../platform/mail/mail-locale.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { approvalOutcome } from "../approvals/index.ts";
import { spokenDetail } from "../notifications/index.ts";
import type { ClosedReason } from "./message-words.ts";
import type { MessageFacts, Told } from "./write-notice.ts";

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

const readRow = ({ tx, tenantId }: TenantScope, messageId: string) =>
  tx.slackMessage.findFirst({ where: { tenantId, id: messageId } });

export type FoundMessage = {
  row: Row;
  /** Null for somebody whose account is gone. */
  email: string | null;
  /** The bell's row was read, or what it asks was settled. */
  isRead: boolean;
  facts: Omit<MessageFacts, "hasButtons">;
};

const whatWasTold = async (
  { env }: Pick<Services, "env">,
  { tx, tenantId }: TenantScope,
  { userId, notificationId, subjectKind, subjectId }: Row,
  { locale, organization }: { locale: MessageFacts["locale"]; organization: string },
): Promise<{ told: Told | null; isRead: boolean }> => {
  const found = await tx.notification.findFirst({ where: { tenantId, userId, id: notificationId } });
  if (!found) return { told: null, isRead: false };
  const subject = NotificationSubject.pick({ kind: true, id: true }).parse({ kind: subjectKind, id: subjectId });
  const url = env.CLIENT_PORTAL_URL + pathInOrganization(tenantId, notificationPath(subject));
  const told = { kind: NotificationKind.parse(found.kind), name: found.subjectName, organization, url };
  return { told: { ...told, detail: spokenDetail(found, locale) }, isRead: found.readAt !== null };
};

/** A message's row and what it should say now; null where there is none. */
export const findMessage = async (
  services: Pick<Services, "env" | "clock">,
  scope: TenantScope,
  messageId: string,
): Promise<FoundMessage | null> => {
  const row = await readRow(scope, messageId);
  if (!row) return null;
  const { tx, tenantId } = scope;
  const person = await tx.userAccount.findFirst({ where: { id: row.userId }, select: { email: true, locale: true } });
  const tenant = await tx.tenant.findFirstOrThrow({ where: { id: tenantId } });
  const locale = mailLocale(person?.locale);
  const { told, isRead } = await whatWasTold(services, scope, row, { locale, organization: tenant.name });
  const isApproval = row.subjectKind === "approval";
  const approval = isApproval ? await approvalOutcome(scope, row.subjectId, services.clock.now()) : null;
  const closed = (row.closedReason as ClosedReason | null) ?? (tenant.requiresSecondFactor ? "factor" : null);
  return {
    ...{ row, email: person?.email ?? null, isRead },
    facts: { messageId, locale, told, approval: isApproval ? (approval ?? "gone") : null, closed },
  };
};

/** Whether there is nothing left in it for anybody to do. */
export const isOver = ({ approval }: FoundMessage["facts"]): boolean =>
  approval === "gone" || (approval !== null && approval.status !== "pending");
