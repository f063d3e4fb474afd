import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { verb } from "../../platform/http/verb.ts";
import { findApprovals } from "./approval-view.ts";

const olderThan = (after: { at: string; id: string }) => ({
  OR: [{ createdAt: { lt: new Date(after.at) } }, { createdAt: new Date(after.at), id: { lt: after.id } }],
});

export const listApprovals = verb(contract.approvals.list, async (ctx, { cursor, limit, status }) => {
  const after = decodeCursor(cursor);
  const rows = await findApprovals(
    ctx,
    { status: status === "pending" ? "pending" : { not: "pending" }, ...(after && olderThan(after)) },
    limit + 1,
  );
  return toPage(
    rows,
    limit,
    ({ createdAt, view }) => [createdAt, view.id],
    ({ view }) => view,
  );
});
