import type { ApprovalEvent } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { notify } from "../notifications/index.ts";
import { noteEvent } from "./approval-events.ts";
import { noticeOf } from "./notice-of.ts";
import { isOpen } from "./rules.ts";
import { toldWrites } from "./told-writes.ts";

export type PassOn = {
  approvalId: string;
  kind: Exclude<ApprovalEvent["kind"], "escalated">;
  fromId: string;
  toId: string;
  reason?: string | undefined;
  /** Only while it is still with this person. */
  heldBy?: string;
  /** Nobody is told who is passed over on the way to their stand-in. */
  isTold: boolean;
};

/** Gives an open approval to somebody, keeps from whom, and tells them; false where it is decided or over by now. */
export const passOn = async (
  services: Pick<Services, "changes" | "clock">,
  scope: TenantScope,
  { approvalId, kind, fromId, toId, reason, heldBy, isTold }: PassOn,
): Promise<boolean> => {
  const { tx, tenantId } = scope;
  const [given] = await tx.approval.updateManyAndReturn({
    where: { tenantId, id: approvalId, ...isOpen(services.clock.now()), ...(heldBy && { assigneeId: heldBy }) },
    data: { assigneeId: toId },
    select: { title: true, message: true, runId: true },
  });
  if (!given) return false;
  const eventId = await noteEvent(scope, { approvalId, kind, fromId, toIds: [toId], reason });
  await services.changes.notify(tx, "approvals", tenantId);
  if (given.runId !== null) await services.changes.notify(tx, "run", given.runId);
  if (!isTold) return true;
  const { title: name, message } = await noticeOf(scope, given.runId, given);
  await notify(services, scope, {
    kind: "approval.handed_over",
    subject: { kind: "approval", id: approvalId, name },
    writes: await toldWrites(scope, approvalId),
    detail: [reason ?? "", message].filter((said) => said !== "").join(" · "),
    dedupeKey: `approval.handed_over:${eventId}`,
    to: { userIds: [toId] },
  });
  return true;
};
