import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import { durationMs } from "../duration.ts";
import { defineNode, outPort } from "../node-spec.ts";
import { durationField } from "./duration-field.ts";

export const callKind = "flow.call";

export const flowCall = defineNode({
  kind: callKind,
  title: "Run another workflow",
  description: "Starts another of your workflows with an input, waits until it has ended and hands on its result.",
  category: "flow",
  icon: "workflow",
  connectorId: null,
  effect: "write",
  durable: false,
  config: z.object({
    workflowId: z.string().min(1).meta({
      title: "Workflow",
      description: "A published workflow that starts “When another workflow calls it”.",
      control: "workflow",
    }),
    input: z.record(z.string(), Json).default({}).meta({
      title: "Input",
      description: "What the other workflow finds in trigger.",
      control: "key_values",
    }),
    waitFor: durationField(90).default("1d").meta({
      title: "Wait at most",
      description: "The step fails, and the other run is cancelled, when it takes longer.",
      control: "duration",
    }),
  }),
  hasInput: true,
  outputs: () => [outPort],
  sample: { runId: "0199a3f0-0000-7000-8000-000000000000", output: {} },
  run: ({ config: { workflowId, input, waitFor }, now }) => {
    const expiresAt = new Date(Date.parse(now) + (durationMs(waitFor) ?? 0)).toISOString();
    return { suspend: { type: "child", request: { workflowId, input, expiresAt } } };
  },
});
