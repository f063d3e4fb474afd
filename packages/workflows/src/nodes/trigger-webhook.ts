import { z } from "zod";
import { durationMs } from "../duration.ts";
import { defineNode, outPort } from "../node-spec.ts";
import { durationField } from "./duration-field.ts";

export const webhookTriggerKind = "trigger.webhook";

const maxWaitMs = 60_000;
const answer = z.enum(["now", "response"]).default("now");

export const triggerWebhook = defineNode({
  kind: webhookTriggerKind,
  title: "On a webhook",
  description: "Starts when another system calls this workflow's address.",
  category: "trigger",
  icon: "webhook",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    answer: answer.meta({
      title: "Answer the caller",
      control: "select",
      options: [
        { value: "now", label: "At once: it was received" },
        { value: "response", label: "When the workflow responds" },
      ],
    }),
    waitFor: durationField(1)
      .refine((text) => (durationMs(text) ?? 0) <= maxWaitMs, "A caller waits at most a minute (60s).")
      .default("30s")
      .meta({
        title: "Let the caller wait at most",
        description:
          "Where it answers when the workflow responds. After that the caller is told so, and the run goes on.",
        control: "duration",
      }),
  }),
  hasInput: false,
  outputs: () => [outPort],
  sample: { body: { orderId: "1042" }, query: {}, receivedAt: "2026-03-02T09:00:00.000Z" },
  run: ({ input }) => ({ output: input.trigger }),
});

const Settings = z.object({ answer: answer.catch("now"), waitFor: z.string().catch("30s") });

/** How long a caller of this trigger waits for the workflow's answer; null where it is answered at once. */
export const responseWaitMs = (config: unknown): number | null => {
  const { data } = Settings.safeParse(config);
  return data?.answer === "response" ? Math.min(durationMs(data.waitFor) ?? 30_000, maxWaitMs) : null;
};
