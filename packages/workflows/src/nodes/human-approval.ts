import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import { durationMs } from "../duration.ts";
import { isBlank } from "../node-fields.ts";
import { defineNode } from "../node-spec.ts";
import { durationField } from "./duration-field.ts";

const defaultExpiry = "7d";

/** Roles that may decide. */
const DecidingRole = z.enum(["owner", "admin", "member"]);

const roleLabels: Record<z.infer<typeof DecidingRole>, string> = {
  owner: "Owners",
  admin: "Admins",
  member: "Members",
};

const isNobody = (value: unknown) => !Array.isArray(value) || value.length === 0;
const msOf = (value: unknown): number => (typeof value === "string" ? (durationMs(value) ?? 0) : 0);

/** The moment is kept with the request, so that a replay and another worker escalate at the same one. */
const withEscalation = (
  config: { escalateAfter?: string | undefined; escalateRoles: string[]; escalatePeople: string[] },
  now: string,
) => {
  const { escalateAfter, escalateRoles: roles, escalatePeople: userIds } = config;
  if (!escalateAfter) return {};
  return { escalation: { at: new Date(Date.parse(now) + msOf(escalateAfter)).toISOString(), roles, userIds } };
};

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
    expiresAfter: durationField(90).default(defaultExpiry).meta({
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
    escalateAfter: durationField(90).optional().meta({
      title: "Escalate after",
      description: "If nobody has decided by then, others are asked too. Leave open for never.",
      control: "duration",
      placeholder: "4h",
    }),
    escalateRoles: z
      .array(DecidingRole)
      .max(DecidingRole.options.length)
      .default([])
      .meta({
        title: "Escalate to everybody who is",
        control: "multiselect",
        options: DecidingRole.options.map((value) => ({ value, label: roleLabels[value] })),
      }),
    escalatePeople: z.array(z.string()).max(100).default([]).meta({ title: "And these people", control: "members" }),
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
  check: ({ escalateAfter, escalateRoles, escalatePeople, expiresAfter }) => {
    if (isBlank(escalateAfter)) return [];
    const problems = [];
    if (isNobody(escalateRoles) && isNobody(escalatePeople)) {
      problems.push({
        field: "escalateRoles",
        message: "Say who is asked too: choose at least one role or one person.",
      });
    }
    if (msOf(escalateAfter) >= msOf(expiresAfter ?? defaultExpiry)) {
      problems.push({ field: "escalateAfter", message: "Escalate before the approval expires." });
    }
    return problems;
  },
  run: ({ config, now }) => {
    const { title, message, details, whenExpired } = config;
    const expiresAt = new Date(Date.parse(now) + msOf(config.expiresAfter)).toISOString();
    const request = { title, message, details, expiresAt, whenExpired, holdsForMs: msOf(config.holdsFor) };
    return { suspend: { type: "approval", request: { ...request, ...withEscalation(config, now) } } };
  },
});
