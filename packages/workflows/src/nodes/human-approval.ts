import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import { durationMs } from "../duration.ts";
import { defineNode } from "../node-spec.ts";
import { durationField } from "./duration-field.ts";

export const humanApproval = defineNode({
  kind: "human.approval",
  title: "Ask for approval",
  description: "Waits in the inbox until someone approves or rejects.",
  category: "human",
  icon: "user-check",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    title: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ title: "Title", control: "template", placeholder: "New excerpt for {{ trigger.data.title }}" }),
    message: z.string().max(20_000).default("").meta({ title: "Message", control: "template" }),
    details: z.record(z.string(), Json).default({}).meta({
      title: "Details",
      description: "What the approver should see beside the message.",
      control: "key_values",
    }),
    expiresAfter: durationField(90).default("7d").meta({
      title: "Expires after",
      description: "Nobody can decide from then on.",
      control: "duration",
    }),
    whenExpired: z
      .enum(["rejected", "fail"])
      .default("rejected")
      .meta({
        title: "When it expires",
        control: "select",
        options: [
          { value: "rejected", label: "Go on as after a no" },
          { value: "fail", label: "Fail this step" },
        ],
      }),
    holdsFor: durationField(90).default("7d").meta({
      title: "A yes holds for",
      description: "What was approved must be done within this time.",
      control: "duration",
    }),
  }),
  hasInput: true,
  outputs: () => [
    { id: "approved", label: "Approved" },
    { id: "rejected", label: "Rejected" },
  ],
  sample: { outcome: "approved", decidedAt: "2026-03-02T09:00:00.000Z", decidedByName: "Anna", comment: null },
  run: ({ config: { title, message, details, expiresAfter, whenExpired, holdsFor }, now }) => {
    const expiresAt = new Date(Date.parse(now) + (durationMs(expiresAfter) ?? 0)).toISOString();
    const holdsForMs = durationMs(holdsFor) ?? 0;
    return { suspend: { type: "approval", request: { title, message, details, expiresAt, whenExpired, holdsForMs } } };
  },
});
