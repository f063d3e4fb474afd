import { AppError, type ApprovalEdit } from "@bizosaas/contracts";
import type { VerbContext } from "../../platform/http/verb.ts";
import { findTool, hashArguments, parseArguments } from "./tool.ts";

const findEdited = async ({ tx, tenantId }: VerbContext, approvalId: string, { grantId }: ApprovalEdit) => {
  const grant = await tx.approvalGrant.findFirst({ where: { tenantId, approvalId, id: grantId } });
  if (!grant) throw new AppError("not_found", "There is no such write in this approval.");
  const action = findTool(grant.tool);
  if (!action || !grant.connectionId || !grant.argumentsHash) {
    throw new AppError("conflict", "What this step writes is not known yet, so it can't be edited.");
  }
  return { grant, action, connectionId: grant.connectionId };
};

/**
 * Puts the approver's own arguments in the place of the step's, binds the yes to them anew, and keeps both. Answers with
 * what was changed, for the log; one that changes nothing is no edit.
 */
export const editGrants = async (ctx: VerbContext, approvalId: string, edits: readonly ApprovalEdit[]) => {
  const { tx, tenantId, actor } = ctx;
  const changed: { nodeId: string; from: string | null; to: string }[] = [];
  for (const [index, edit] of edits.entries()) {
    const { grant, action, connectionId } = await findEdited(ctx, approvalId, edit);
    const given = parseArguments(action, edit.arguments, `edits.${index}.arguments`);
    const argumentsHash = hashArguments(grant.tool, connectionId, given);
    if (argumentsHash === grant.argumentsHash) continue;
    await tx.approvalGrant.updateMany({
      where: { tenantId, id: grant.id },
      data: {
        ...{ arguments: given, argumentsHash, editedById: actor.userId, editedAt: new Date() },
        ...{ originalArguments: grant.arguments ?? {}, originalHash: grant.argumentsHash },
      },
    });
    changed.push({ nodeId: grant.nodeId, from: grant.argumentsHash, to: argumentsHash });
  }
  return changed;
};
