import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { verb } from "../../platform/http/verb.ts";
import { findRules } from "./rule-view.ts";

const olderThan = ({ at, id }: { at: string; id: string }) => ({
  OR: [{ proposedAt: { lt: new Date(at) } }, { proposedAt: new Date(at), id: { lt: id } }],
});

const over = ["dismissed", "withdrawn", "revoked"];

export const listApprovalRules = verb(contract.approvalRules.list, async (ctx, { state, cursor, limit }) => {
  const now = ctx.services.clock.now();
  const after = decodeCursor(cursor);
  const isState =
    state === "over"
      ? { OR: [{ status: { in: over } }, { expiresAt: { lte: now } }] }
      : { status: state, expiresAt: { gt: now } };
  const rules = await findRules(ctx, { AND: [isState, ...(after ? [olderThan(after)] : [])] }, limit + 1);
  return toPage(
    rules,
    limit,
    ({ proposedAt, id }) => [new Date(proposedAt), id],
    (rule) => rule,
  );
});
