import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";

export const callTriggerKind = "trigger.call";

export const triggerCall = defineNode({
  kind: callTriggerKind,
  title: "When another workflow calls it",
  description: "Starts when another of your workflows runs this one, with the input it gives.",
  category: "trigger",
  icon: "corner-down-right",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    sampleInput: Json.optional().meta({
      title: "Example input",
      description: "What callers give, for the expressions of the steps.",
      control: "json",
      holds: "literals",
    }),
  }),
  hasInput: false,
  outputs: () => [outPort],
  sample: {},
  run: ({ input }) => ({ output: input.trigger }),
});
