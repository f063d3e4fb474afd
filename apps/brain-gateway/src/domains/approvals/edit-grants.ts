import { AppError, type ApprovalEdit, JsonObject } from "@bizosaas/contracts";
import type { VerbContext } from "../../platform/http/verb.ts";
import { parseRequest } from "./granted-request.ts";
import { findTool, hashArguments, parseArguments, requestTool } from "./tool.ts";

const findEdited = async ({ tx, tenantId }: VerbContext, approvalId: string, { grantId }: ApprovalEdit) => {
  const grant = await tx.approvalGrant.findFirst({ where: { tenantId, approvalId, id: grantId } });
  if (!grant) throw new AppError("not_found", "There is no such write in this approval.");
  const unknown = new AppError("conflict", "What this step writes is not known yet, so it can't be edited.");
  if (!grant.argumentsHash || !grant.arguments) throw unknown;
  const shown = JsonObject.parse(grant.arguments);
  const bound = { id: grant.id, nodeId: grant.nodeId, tool: grant.tool, argumentsHash: grant.argumentsHash, shown };
  if (grant.tool === requestTool)
    return { ...bound, connectionId: null, parse: (given: unknown, path: string) => parseRequest(given, shown, path) };
  const action = findTool(grant.tool);
  if (!action || !grant.connectionId) throw unknown;
  const parse = (given: unknown, path: string) => parseArguments(action, given, path);
  return { ...bound, connectionId: grant.connectionId, parse };
};

/**
 * Puts the approver's own arguments in the place of the step's, binds the yes to them anew, and keeps both. Answers with
 * what was changed, for the log; one that changes nothing is no edit.
 */
export const editGrants = async (ctx: VerbContext, approvalId: string, edits: readonly ApprovalEdit[]) => {
  const { tx, tenantId, actor } = ctx;
  const changed: { nodeId: string; from: string | null; to: string }[] = [];
  for (const [index, edit] of edits.entries()) {
    const { tool, connectionId, shown, parse, ...grant } = await findEdited(ctx, approvalId, edit);
    const given = parse(edit.arguments, `edits.${index}.arguments`);
    const argumentsHash = hashArguments(tool, connectionId, given);
    // Of a request the approver sees less than it is bound to: what they leave as they saw it is no edit.
    if (argumentsHash === hashArguments(tool, connectionId, shown)) continue;
    await tx.approvalGrant.updateMany({
      where: { tenantId, id: grant.id },
      data: {
        ...{ arguments: given, argumentsHash, editedById: actor.userId, editedAt: new Date() },
        ...{ originalArguments: shown, originalHash: grant.argumentsHash },
      },
    });
    changed.push({ nodeId: grant.nodeId, from: grant.argumentsHash, to: argumentsHash });
  }
  return changed;
};
