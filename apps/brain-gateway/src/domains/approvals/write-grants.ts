import { JsonObject } from "@bizosaas/contracts";
import { type PlannedWrite, storableJson } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { shownRequest } from "./granted-request.ts";
import { findTool, hashArguments, requestTool, toolOf } from "./tool.ts";

/** Who may use what a run was granted. */
export const runActor = (runId: string): string => `run:${runId}`;

/** Who may use what a client was granted by an API key of the organization. */
export const keyActor = (keyId: string): string => `api_key:${keyId}`;

/** What outside clients work under: each of their writes is asked for. */
export const clientPolicy = "every_write_of_a_client_asks:1";

/** The policy that a run works under: its published version, which never changes, and the rule that let it through. */
export const policyOf = (versionId: string, ruleId?: string): string =>
  `workflow_version:${versionId}${ruleId === undefined ? "" : `+approval_rule:${ruleId}`}`;

const isConnectionId = (id: string | null): id is string => z.uuid().safeParse(id).success;

/** What is bound: the arguments as the action itself will take them. Null where they do not fit or are not known. */
export const bindWrite = (write: Omit<PlannedWrite, "nodeId" | "stepName">) => {
  const tool = toolOf(write.connectorId, write.actionId);
  if (tool === requestTool && write.input) {
    return { tool, arguments: shownRequest(write.input), argumentsHash: hashArguments(tool, null, write.input) };
  }
  const parsed = write.input && findTool(tool)?.input.safeParse(write.input);
  if (!parsed?.success || !isConnectionId(write.connectionId)) return { tool };
  const { connectionId } = write;
  const given = JsonObject.parse(storableJson(parsed.data));
  return { tool, connectionId, arguments: given, argumentsHash: hashArguments(tool, connectionId, given) };
};

type Order = { approvalId: string; runId: string; writes: readonly PlannedWrite[] };

/** Writes down what a yes to this approval will open; nothing is open before it. */
export const writeGrants = async (
  { tx, tenantId }: TenantScope,
  { approvalId, runId, writes }: Order,
): Promise<void> => {
  if (writes.length === 0) return;
  const run = await tx.run.findFirstOrThrow({ where: { tenantId, id: runId }, select: { versionId: true } });
  const bound = { tenantId, approvalId, actor: runActor(runId), policyVersion: policyOf(run.versionId) };
  await tx.approvalGrant.createMany({
    data: writes.map((write) => ({
      ...bound,
      id: uuidv7(),
      nodeId: write.nodeId,
      stepName: write.stepName,
      ...bindWrite(write),
    })),
  });
};
