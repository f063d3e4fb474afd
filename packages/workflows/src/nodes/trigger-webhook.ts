import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";

export const triggerWebhook = defineNode({
  kind: "trigger.webhook",
  title: "On a webhook",
  description: "Starts when another system calls this workflow's address.",
  category: "trigger",
  icon: "webhook",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({}),
  hasInput: false,
  outputs: () => [outPort],
  sample: { body: { orderId: "1042" } },
  run: ({ input }) => ({ output: input.trigger }),
});
