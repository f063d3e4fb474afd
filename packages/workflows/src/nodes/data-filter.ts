import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";

const maxItems = 10_000;

export const dataFilter = defineNode({
  kind: "data.filter",
  title: "Filter a list",
  description: "Keeps those entries of a list for which a condition holds.",
  category: "data",
  icon: "list-filter",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    items: z
      .array(Json, { error: "The list must come out as a list." })
      .max(maxItems, `A filter looks at no more than ${maxItems.toLocaleString("en")} entries.`)
      .meta({
        title: "List",
        description: "An expression that comes out as a list.",
        control: "expression",
        placeholder: "trigger.data.orders",
      }),
    keep: z.array(z.boolean({ error: "The condition must come out as true or false." })).meta({
      title: "Keep an entry when",
      description: "An expression that comes out as true or false; the entry is called item.",
      control: "expression",
      holds: "per_item",
      placeholder: "item.total > 100",
    }),
  }),
  hasInput: true,
  outputs: () => [outPort],
  sample: { items: [{ total: 120 }], count: 1 },
  run: ({ config: { items, keep } }) => {
    const kept = items.filter((_, index) => keep[index]);
    return { output: { items: kept, count: kept.length } };
  },
});
