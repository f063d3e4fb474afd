import type { JsonObject } from "@bizosaas/contracts";
import { z } from "zod";
import { defineNode } from "../node-spec.ts";
import { exampleChanges } from "./example-changes.ts";
import { watchedFields } from "./trigger-resource.ts";
import { checkCondition, conditionOf, endsAt, waitFields, waitOutputs } from "./wait-fields.ts";

const arrived = (event: JsonObject) => ({ event, arrivedAt: "2026-03-02T09:00:00.000Z" });

export const flowWaitEvent = defineNode({
  kind: "flow.wait_event",
  title: "Wait for a change",
  description:
    "Waits until a record at one of your connections is new or was changed. What this run changes itself does not count.",
  category: "flow",
  icon: "file-clock",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    ...watchedFields,
    externalId: z.string().max(200).optional().meta({
      title: "Only this record",
      description: "Its id there, such as {{ trigger.externalId }}. Leave open for any.",
      control: "template",
    }),
    ...waitFields,
  }),
  hasInput: true,
  outputs: waitOutputs,
  sample: arrived(exampleChanges["cms.post"]),
  samplesBy: {
    ...{ field: "resourceKind", repeatedAt: ["event", "kind"] },
    samples: Object.fromEntries(Object.entries(exampleChanges).map(([kind, event]) => [kind, arrived(event)])),
  },
  check: checkCondition,
  run: ({ config, now }) => {
    const { connectionId, resourceKind, change, status, externalId } = config;
    const narrowed = { ...(status && { status }), ...(externalId && { externalId }) };
    return {
      suspend: {
        type: "event",
        request: {
          source: { type: "change", connectionId, resourceKind, change, ...narrowed },
          condition: conditionOf(config),
          since: now,
          expiresAt: endsAt(config.timeout, now),
        },
      },
    };
  },
});
