export { ensureWebhooks } from "./ensure-webhooks.ts";
export { resumeRoutes } from "./receive-resume.ts";
export { webhookRoutes } from "./receive-webhook.ts";
export { rotateWebhookSecret } from "./rotate-webhook-secret.ts";
export { webhooksOf } from "./webhooks-of.ts";
