import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { verb } from "../../platform/http/verb.ts";
import { findApprovals } from "./approval-view.ts";

const olderThan = (after: { at: string; id: string }) => ({
  OR: [{ createdAt: { lt: new Date(after.at) } }, { createdAt: new Date(after.at), id: { lt: after.id } }],
});

const hourMs = 3_600_000;

/** As `statusAt` tells it, for a query. */
const isOpen = (now: Date) => ({ status: "pending", OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] });
const isOver = (now: Date) => ({ OR: [{ status: { not: "pending" } }, { expiresAt: { lte: now } }] });

export const listApprovals = verb(contract.approvals.list, async (ctx, input) => {
  const { cursor, limit, status, workflowId, minAgeHours } = input;
  const after = decodeCursor(cursor);
  const rows = await findApprovals(
    ctx,
    {
      AND: [(status === "pending" ? isOpen : isOver)(new Date())],
      ...(status === "mine" && { decidedById: ctx.actor.userId }),
      ...(workflowId && { run: { workflowId } }),
      ...(minAgeHours && { createdAt: { lte: new Date(ctx.services.clock.now().getTime() - minAgeHours * hourMs) } }),
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
