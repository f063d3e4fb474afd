import { z } from "zod";
import { waitCallKind } from "../event-waits.ts";
import { defineNode } from "../node-spec.ts";
import { checkCondition, conditionOf, endsAt, waitFields, waitOutputs } from "./wait-fields.ts";

export const flowWaitCall = defineNode({
  kind: waitCallKind,
  title: "Wait for a call",
  description:
    "Waits until its one-time address is called with POST. Hand the address out before: it is run.resumeUrls and this step's id.",
  category: "flow",
  icon: "phone-incoming",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object(waitFields),
  hasInput: true,
  outputs: waitOutputs,
  sample: { event: { body: { paid: true }, query: {} }, arrivedAt: "2026-03-02T09:00:00.000Z" },
  check: checkCondition,
  run: ({ config, now }) => ({
    suspend: {
      type: "event",
      request: {
        source: { type: "call" },
        condition: conditionOf(config),
        since: now,
        expiresAt: endsAt(config.timeout, now),
      },
    },
  }),
});
