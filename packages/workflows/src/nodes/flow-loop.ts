import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import { itemPort, loopKind } from "../graph.ts";
import { defineNode } from "../node-spec.ts";

const maxItems = 10_000;

export const flowLoop = defineNode({
  kind: loopKind,
  title: "For each item",
  description: "Goes through a list: the steps behind “For each item” run once for every item of it.",
  category: "flow",
  icon: "repeat",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    items: z
      .array(Json, { error: "The list must come out as a list." })
      .max(maxItems, `A loop goes through at most ${maxItems.toLocaleString("en")} items.`)
      .meta({
        title: "List",
        description: "An expression that comes out as a list. In the loop's steps each entry is called item.",
        control: "expression",
        placeholder: "trigger.data.orders",
      }),
    concurrency: z
      .int()
      .min(1)
      .max(20)
      .default(1)
      .meta({ title: "Items at the same time", description: "From 1 to 20.", control: "number" }),
    onError: z
      .enum(["stop", "continue"])
      .default("stop")
      .meta({
        title: "When an item fails",
        control: "select",
        options: [
          { value: "stop", label: "Stop the loop" },
          { value: "continue", label: "Go on with the others" },
        ],
      }),
  }),
  hasInput: true,
  outputs: () => [
    { id: itemPort, label: "For each item" },
    { id: "done", label: "When all are done" },
  ],
  sample: { count: 3, failed: 0, results: [{ id: 1 }, { id: 2 }, { id: 3 }], errors: [] },
  run: ({ config: { items, concurrency, onError } }) => ({
    suspend: { type: "loop", request: { items, concurrency, onError } },
  }),
});
