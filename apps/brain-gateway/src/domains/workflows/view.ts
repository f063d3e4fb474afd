import type { Locale, WorkflowDefinition, WorkflowDetail, WorkflowProblem, WorkflowSummary } from "@bizosaas/contracts";
import { WorkflowState } from "@bizosaas/contracts";
import { upgradeDefinition, validateDefinition, warnOfDefinition } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { formsOf } from "../forms/index.ts";
import { webhooksOf } from "../webhooks/index.ts";
import { definitionFacts } from "./definition-facts.ts";
import type { findWorkflow } from "./find-workflow.ts";
import { hasUnpublishedChanges } from "./rules.ts";

type WorkflowRow = Awaited<ReturnType<typeof findWorkflow>>;

export const triggerKindsOf = ({ nodes }: WorkflowDefinition): string[] => [
  ...new Set(nodes.map(({ kind }) => kind).filter((kind) => kind.startsWith("trigger."))),
];

const publishedVersion = ({ tx, tenantId }: TenantScope, versionId: string | null) =>
  versionId === null
    ? null
    : tx.workflowVersion.findFirst({ where: { tenantId, id: versionId }, select: { number: true, definition: true } });

const lastRun = async ({ tx, tenantId }: TenantScope, workflowId: string): Promise<WorkflowSummary["lastRun"]> => {
  const run = await tx.run.findFirst({
    where: { tenantId, workflowId },
    orderBy: { createdAt: "desc" },
    select: { id: true, status: true, createdAt: true },
  });
  return run && { id: run.id, status: run.status, at: run.createdAt.toISOString() };
};

/** Problems in the words of whoever reads them. */
export const sayProblems = (
  { nodes }: Pick<Services, "nodes">,
  locale: Locale,
  problems: readonly WorkflowProblem[],
): WorkflowProblem[] => problems.map((problem) => ({ ...problem, message: nodes.say(problem.message, locale) }));

/** A workflow with its draft, and everything that keeps the draft from being published. */
export const toWorkflowDetail = async (
  services: Services,
  scope: TenantScope & { locale: Locale },
  workflow: WorkflowRow,
): Promise<WorkflowDetail> => {
  const draft = upgradeDefinition(workflow.draft);
  const say = (problems: readonly WorkflowProblem[]) => sayProblems(services, scope.locale, problems);
  const facts = await definitionFacts(scope, draft, workflow.id);
  const version = await publishedVersion(scope, workflow.publishedVersionId);
  return {
    id: workflow.id,
    name: workflow.name,
    state: WorkflowState.parse(workflow.state),
    triggerKinds: triggerKindsOf(draft),
    publishedVersion: version?.number ?? null,
    hasUnpublishedChanges: hasUnpublishedChanges(workflow.draft, version?.definition),
    lastRun: await lastRun(scope, workflow.id),
    updatedAt: workflow.updatedAt.toISOString(),
    draft,
    draftRevision: workflow.draftRevision,
    problems: say(validateDefinition(draft, services.nodes, facts)),
    warnings: say(warnOfDefinition(draft, services.nodes, facts)),
    webhooks: await webhooksOf(services, scope, workflow.id, draft),
    forms: await formsOf(services, scope, workflow.id, draft),
  };
};
