import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { verb } from "../../platform/http/verb.ts";
import { findApprovals } from "./approval-view.ts";
import { isOpen, isOver } from "./rules.ts";

const olderThan = (after: { at: string; id: string }) => ({
  OR: [{ createdAt: { lt: new Date(after.at) } }, { createdAt: new Date(after.at), id: { lt: after.id } }],
});

const hourMs = 3_600_000;

export const listApprovals = verb(contract.approvals.list, async (ctx, input) => {
  const { cursor, limit, status, workflowId, minAgeHours } = input;
  const after = decodeCursor(cursor);
  const now = ctx.services.clock.now();
  const { userId } = ctx.actor;
  const rows = await findApprovals(
    ctx,
    {
      AND: [status === "pending" || status === "assigned" ? isOpen(now) : isOver(now)],
      ...(status === "assigned" && { assigneeId: userId }),
      ...(status === "mine" && { decidedById: userId }),
      ...(workflowId && { run: { workflowId } }),
      ...(minAgeHours && { createdAt: { lte: new Date(now.getTime() - minAgeHours * hourMs) } }),
      ...(after && olderThan(after)),
    },
    limit + 1,
  );
  return toPage(
    rows,
    limit,
    ({ createdAt, view }) => [createdAt, view.id],
    ({ view }) => view,
  );
});
