import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";

export const triggerManual = defineNode({
  kind: "trigger.manual",
  title: "Start by hand",
  description: "Starts when someone presses Run.",
  category: "trigger",
  icon: "mouse-pointer-click",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    sampleInput: Json.optional().meta({
      title: "Example input",
      description: "Offered as the input when someone presses Run.",
      control: "json",
      holds: "literals",
    }),
  }),
  hasInput: false,
  outputs: () => [outPort],
  sample: {},
  run: ({ input }) => ({ output: input.trigger }),
});
