import { AppError, contract } from "@bizosaas/contracts";
import { instantiateTemplate, listTemplates } from "@bizosaas/workflows";
import { verb } from "../../platform/http/verb.ts";
import { addWorkflow } from "../workflows/index.ts";

export const createWorkflowFromTemplate = verb(contract.workflowTemplates.createWorkflow, async (ctx, input) => {
  const { templateId, choices } = input;
  const { locale } = ctx;
  const template = listTemplates().find(({ id }) => id === templateId);
  if (!template) throw new AppError("not_found", "There is no such template.");
  const name = input.name ?? template.words[locale].name;
  return addWorkflow(ctx, {
    ...{ name, draft: instantiateTemplate(template, { locale, choices }) },
    told: { name, templateId },
  });
});
