import { AppError, contract } from "@bizosaas/contracts";
import { notFound, type VerbContext, verb } from "../../platform/http/verb.ts";
import { standInOf, whoDecides } from "../absences/index.ts";
import { whyOver } from "./decide-approval.ts";
import { findApproval } from "./find-approval.ts";
import { passOn } from "./pass-on.ts";

const refuse = (message: string) => new AppError("invalid_input", message, { fields: [{ path: "toUserId", message }] });

/** Who had it before; it never comes back to them, so that no two hand it to and fro. */
const hadBefore = async ({ tx, tenantId }: VerbContext, approvalId: string): Promise<ReadonlySet<string>> => {
  const events = await tx.approvalEvent.findMany({ where: { tenantId, approvalId }, select: { fromId: true } });
  return new Set(events.flatMap(({ fromId }) => fromId ?? []));
};

/** Who gets it in the end: whoever was chosen, or their stand-in. */
const receiverOf = async (ctx: VerbContext, approvalId: string, toUserId: string): Promise<string> => {
  if (toUserId === ctx.actor.userId) throw refuse("Choose a colleague: this is with you already.");
  const { deciders, standIns } = await whoDecides(ctx, ctx.services.clock.now());
  if (!deciders.has(toUserId)) throw refuse("Choose a member who may decide on approvals.");
  const receiver = standInOf(toUserId, standIns, deciders);
  if (receiver === ctx.actor.userId) throw refuse("They are away, and you stand in for them. Choose somebody else.");
  const before = await hadBefore(ctx, approvalId);
  if (!before.has(toUserId) && !before.has(receiver)) return receiver;
  throw refuse("They handed this on already. Decide yourself, or choose somebody else.");
};

export const handOverApproval = verb(contract.approvals.handOver, async (ctx, { approvalId, toUserId, reason }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const approval = await tx.approval.findFirst({ where: { tenantId, id: approvalId }, select: { assigneeId: true } });
  if (!approval) throw notFound("approval");
  const receiver = await receiverOf(ctx, approvalId, toUserId);
  const isAway = receiver !== toUserId;
  const given = { approvalId, fromId: actor.userId, toId: toUserId, reason };
  const isGiven = await passOn(services, ctx, { ...given, kind: "handed_over", isTold: !isAway });
  if (!isGiven) throw whyOver(await findApproval(ctx, approvalId));
  if (isAway) {
    await passOn(services, ctx, { ...given, kind: "stood_in", fromId: toUserId, toId: receiver, isTold: true });
  }
  await audit({
    ...{ objectKind: "approval", objectId: approvalId, reason },
    ...{ before: { assigneeId: approval.assigneeId }, after: { assigneeId: receiver } },
  });
  return findApproval(ctx, approvalId);
});
