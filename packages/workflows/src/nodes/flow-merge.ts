import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";

export const flowMerge = defineNode({
  kind: "flow.merge",
  title: "Bring branches together",
  description: "Waits for the branches that lead here and goes on once.",
  category: "flow",
  icon: "merge",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    mode: z
      .enum(["all", "any", "first"])
      .default("any")
      .meta({
        title: "Go on",
        control: "select",
        options: [
          { value: "any", label: "When each branch has come or was not taken" },
          { value: "all", label: "Only when every branch has come" },
          { value: "first", label: "As soon as the first has come" },
        ],
      }),
  }),
  hasInput: true,
  outputs: () => [outPort],
  canFail: false,
  sample: { arrived: ["invoice", "label"], outputs: { invoice: { id: 7 }, label: { id: 9 } } },
  run: ({ config: { mode }, input: { steps }, arrived }) => {
    const from = mode === "first" ? arrived.slice(0, 1) : arrived;
    return {
      output: { arrived: [...from], outputs: Object.fromEntries(from.map((id) => [id, steps[id] ?? null])) },
    };
  },
});
