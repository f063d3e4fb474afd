import type { ProposalTarget } from "@bizosaas/contracts";
import { type PresentWorkflow, upgradeDefinition, validateDefinition } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { assertRevision, definitionFacts, findWorkflow, maskSecrets, secretMarks } from "../workflows/index.ts";

/** The draft that is to be changed; refused when it was saved or deleted since. */
export const presentWorkflow = async (
  { nodes }: Pick<Services, "nodes">,
  scope: TenantScope,
  { workflowId, draftRevision }: ProposalTarget,
): Promise<PresentWorkflow> => {
  const workflow = await findWorkflow(scope, workflowId);
  assertRevision(workflow.draftRevision, draftRevision);
  const definition = upgradeDefinition(workflow.draft);
  return {
    ...{ name: workflow.name, definition, shown: maskSecrets(nodes, definition), marks: secretMarks },
    problems: validateDefinition(definition, nodes, await definitionFacts(scope, definition, workflowId)),
  };
};
