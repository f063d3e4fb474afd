import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";

export const dataTransform = defineNode({
  kind: "data.transform",
  title: "Set fields",
  description: "Computes values for the steps that follow.",
  category: "data",
  icon: "braces",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    fields: z.record(z.string().min(1).max(80), Json).meta({
      title: "Fields",
      description: "A name, and the expression that computes its value, such as trigger.data.title.size().",
      control: "key_values",
      holds: "expressions",
    }),
  }),
  hasInput: true,
  outputs: () => [outPort],
  sample: { title: "Spring opening hours" },
  run: ({ config: { fields } }) => ({ output: fields }),
});
