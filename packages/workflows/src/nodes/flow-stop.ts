import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import { defineNode } from "../node-spec.ts";

export const stopKind = "flow.stop";

export const flowStop = defineNode({
  kind: stopKind,
  title: "End the run",
  description: "Ends the run here, as succeeded or as failed. Other branches that still wait are given up.",
  category: "flow",
  icon: "octagon-x",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    status: z
      .enum(["succeeded", "failed"])
      .default("succeeded")
      .meta({
        title: "The run has",
        control: "select",
        options: [
          { value: "succeeded", label: "Succeeded" },
          { value: "failed", label: "Failed" },
        ],
      }),
    message: z.string().max(1000).default("").meta({
      title: "Message",
      description: "Says why, on the run's page.",
      control: "template",
      placeholder: "There is nothing to do for {{ trigger.data.title }}.",
    }),
    output: Json.optional().meta({
      title: "Result (JSON)",
      description: "What a workflow that called this one gets.",
      control: "json",
    }),
  }),
  hasInput: true,
  outputs: () => [],
  sample: null,
  check: ({ status, message }) =>
    status === "failed" && !message
      ? [{ field: "message", message: "Say why the run has failed: a message is missing." }]
      : [],
  run: ({ config: { status, message, output } }) => ({ output: output ?? { message }, end: { status, message } }),
});
