import type { ProposalTarget } from "@bizosaas/contracts";
import { type PresentWorkflow, upgradeDefinition, validateDefinition } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { maskSecrets, secretMarks } from "../node-kinds/index.ts";
import { assertRevision, definitionFacts, findWorkflow } from "../workflows/index.ts";

type Nodes = Pick<Services, "nodes">;

/** The draft that is to be changed; refused when it was saved or deleted since. */
export const presentDraft = async (
  { nodes }: Nodes,
  scope: TenantScope,
  { workflowId, draftRevision }: ProposalTarget,
): Promise<Omit<PresentWorkflow, "problems">> => {
  const workflow = await findWorkflow(scope, workflowId);
  assertRevision(workflow.draftRevision, draftRevision);
  const definition = upgradeDefinition(workflow.draft);
  return { name: workflow.name, definition, shown: maskSecrets(nodes, definition), marks: secretMarks };
};

/** The same with what is wrong with it already. */
export const presentWorkflow = async (
  services: Nodes,
  scope: TenantScope,
  target: ProposalTarget,
): Promise<PresentWorkflow> => {
  const draft = await presentDraft(services, scope, target);
  const facts = await definitionFacts(scope, draft.definition, target.workflowId);
  return { ...draft, problems: validateDefinition(draft.definition, services.nodes, facts) };
};
