import { contract } from "@bizosaas/contracts";
import { listTemplates } from "@bizosaas/workflows";
import { verb } from "../../platform/http/verb.ts";
import { toWorkflowTemplate } from "./view.ts";

export const listWorkflowTemplates = verb(contract.workflowTemplates.list, async ({ tx, tenantId, locale }) => {
  const connections = await tx.connection.findMany({
    where: { tenantId },
    select: { id: true, name: true, connectorId: true },
    orderBy: { name: "asc" },
  });
  const aiKeys = await tx.aiKey.findMany({
    where: { tenantId, status: { not: "invalid" } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return { items: listTemplates().map((template) => toWorkflowTemplate(template, locale, { connections, aiKeys })) };
});
