import { AppError, contract } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";
import { errorWorkflowsFor, hasWorkflow, ownersToBe, toSettingsDetail } from "./settings-view.ts";
import { loadSettings } from "./workflow-settings-row.ts";

const isAmong = (id: string | null, all: readonly { id: string }[]): boolean =>
  id === null || all.some((each) => each.id === id);

const refuse = (field: string, message: string) =>
  new AppError("invalid_input", message, { fields: [{ path: `settings.${field}`, message }] });

export const changeWorkflowSettings = verb(contract.workflowSettings.change, async (ctx, { workflowId, settings }) => {
  const { tx, tenantId, audit, services } = ctx;
  if (!(await hasWorkflow(ctx, workflowId))) throw notFound("workflow");
  const before = await loadSettings(ctx, workflowId);
  if (!isAmong(settings.ownerId, await ownersToBe(ctx)))
    throw refuse("ownerId", "Choose a member of the organization.");
  if (!isAmong(settings.errorWorkflowId, await errorWorkflowsFor(ctx, workflowId))) {
    throw refuse("errorWorkflowId", "Choose a published workflow that starts when another workflow calls it.");
  }
  await tx.workflowSettings.upsert({
    where: { tenantId_workflowId: { tenantId, workflowId } },
    create: { tenantId, workflowId, ...settings },
    update: settings,
  });
  await audit({ objectKind: "workflow", objectId: workflowId, before, after: settings });
  return toSettingsDetail(ctx, workflowId, services.clock.now());
});
