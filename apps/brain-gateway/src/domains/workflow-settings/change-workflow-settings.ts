import { AppError, contract, WorkflowSettings } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";
import { searchFieldProblems } from "./rules.ts";
import { errorWorkflowsFor, hasWorkflow, ownersToBe, stepIdsOf, toSettingsDetail } from "./settings-view.ts";
import { loadSettings } from "./workflow-settings-row.ts";

const isAmong = (id: string, all: readonly { id: string }[]): boolean => all.some((each) => each.id === id);

const refuse = (field: keyof WorkflowSettings, message: string) =>
  new AppError("invalid_input", message, { fields: [{ path: field, message }] });

export const changeWorkflowSettings = verb(contract.workflowSettings.change, async (ctx, { workflowId, ...given }) => {
  const { tx, tenantId, audit, outbox, services } = ctx;
  if (!(await hasWorkflow(ctx, workflowId))) throw notFound("workflow");
  const before = await loadSettings(ctx, workflowId);
  const after = WorkflowSettings.parse({ ...before, ...given });
  if (given.ownerId && !isAmong(given.ownerId, await ownersToBe(ctx))) {
    throw refuse("ownerId", "Choose a member of the organization.");
  }
  if (given.errorWorkflowId && !isAmong(given.errorWorkflowId, await errorWorkflowsFor(ctx, workflowId))) {
    throw refuse("errorWorkflowId", "Choose a published workflow that starts when another workflow calls it.");
  }
  if (given.searchFields) {
    const fields = searchFieldProblems(given.searchFields, await stepIdsOf(ctx, workflowId));
    const [first] = fields;
    if (first) throw new AppError("invalid_input", first.message, { fields });
  }
  // Only what was given is written, so that two people who save different sections keep both.
  await tx.workflowSettings.upsert({
    where: { tenantId_workflowId: { tenantId, workflowId } },
    create: { tenantId, workflowId, ...after },
    update: given,
  });
  // A bound that rose or went lets more runs go on.
  if (given.maxRunsAtOnce !== undefined) await outbox("run.next", { workflowId });
  await audit({ objectKind: "workflow", objectId: workflowId, before, after });
  return toSettingsDetail(ctx, workflowId, services.clock.now());
});
