import { z } from "zod";
import { Effect } from "../shared/effect.ts";
import { FormField } from "../shared/form.ts";

export const NodeCategory = z.enum(["trigger", "action", "ai", "flow", "human", "data"]);

/** What the builder needs to show a node and its form; derived from the node's own file or a connector's declaration. */
export const NodeKind = z.object({
  kind: z.string(),
  title: z.string(),
  description: z.string(),
  category: NodeCategory,
  /** A lucide icon's name. */
  icon: z.string(),
  connectorId: z.string().nullable(),
  effect: Effect,
  /** Its work reaches outside or costs money: it is tried again where that may help, and its attempts may be bounded. */
  isTried: z.boolean(),
  hasInput: z.boolean(),
  outputs: z.array(z.object({ id: z.string(), label: z.string() })),
  /** A field whose entries (`{ id, label }`) are exits too, before `outputs`. */
  portsFrom: z.string().nullable().default(null),
  fields: z.array(FormField),
  /** An example of what the node puts out, for the expression picker. */
  sample: z.unknown(),
  /** Other examples, where a field's value decides the shape; `sampleFor` chooses. */
  samplesBy: z
    .object({ field: z.string(), repeatedAt: z.array(z.string()), samples: z.record(z.string(), z.unknown()) })
    .nullable()
    .default(null),
});
export type NodeKind = z.infer<typeof NodeKind>;
