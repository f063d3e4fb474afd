import { z } from "zod";
import { defineNode } from "../node-spec.ts";

export const flowBranch = defineNode({
  kind: "flow.branch",
  title: "Condition",
  description: "Goes one way when a condition holds, and the other way when it doesn't.",
  category: "flow",
  icon: "split",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    condition: z.boolean({ error: "The condition must come out as true or false." }).meta({
      title: "Condition",
      description: "An expression that comes out as true or false.",
      control: "expression",
      placeholder: "steps.summary.text.size() > 100",
    }),
  }),
  hasInput: true,
  outputs: () => [
    { id: "true", label: "Yes" },
    { id: "false", label: "No" },
  ],
  sample: { result: true },
  run: ({ config: { condition } }) => ({ output: { result: condition }, port: String(condition) }),
});
