import type { WorkflowDefinition } from "@bizosaas/contracts";
import { z } from "zod";
import { callAsOwner } from "../harness/call.ts";
import type { Platform } from "../harness/platform.ts";
import type { Hook } from "./webhook-sender.ts";

const Draft = z.object({ id: z.string(), draftRevision: z.number() });
const Published = z.object({ webhooks: z.array(z.object({ nodeId: z.string(), url: z.string() })) });
const Secret = z.object({ url: z.string(), secret: z.string() });

/** Draws and publishes a workflow over the API. */
export const publishWorkflow = async (platform: Platform, draft: WorkflowDefinition): Promise<string> => {
  const created = Draft.parse(await callAsOwner(platform, "workflows.create", { name: "Gate", draft }));
  await callAsOwner(platform, "workflows.publish", { workflowId: created.id, draftRevision: created.draftRevision });
  return created.id;
};

/** The same for one that a webhook starts, with its address and secret. */
export const publishHook = async (platform: Platform, draft: WorkflowDefinition): Promise<Hook> => {
  const workflowId = await publishWorkflow(platform, draft);
  const { webhooks } = Published.parse(await callAsOwner(platform, "workflows.get", { workflowId }));
  const [webhook] = webhooks;
  if (!webhook) throw new Error("The published workflow has no webhook.");
  const answer = await callAsOwner(platform, "workflows.rotateWebhookSecret", { workflowId, nodeId: webhook.nodeId });
  return Secret.parse(answer);
};
