import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { newWebhookSecret } from "./webhook-secret.ts";
import { webhookUrl } from "./webhooks-of.ts";

export const rotateWebhookSecret = verb(contract.workflows.rotateWebhookSecret, async (ctx, { workflowId, nodeId }) => {
  const { tx, tenantId, audit, services } = ctx;
  const webhook = await tx.webhook.findFirst({ where: { tenantId, workflowId, nodeId }, select: { id: true } });
  if (!webhook)
    throw new AppError(
      "not_found",
      "There is no such webhook. Publish the workflow once to give its webhook trigger an address.",
    );
  const secret = newWebhookSecret();
  const sealed = await services.vault.seal(
    tx,
    { tenantId, table: "webhook", rowId: webhook.id, field: "secret" },
    secret,
  );
  await tx.webhook.updateMany({ where: { tenantId, id: webhook.id }, data: sealed });
  await audit({ objectKind: "webhook", objectId: webhook.id });
  return { url: webhookUrl(services, tenantId, webhook.id), secret };
});
