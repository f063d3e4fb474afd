import { TenantRole } from "@bizosaas/contracts";
import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";

const roleLabels: Record<TenantRole, string> = {
  owner: "Owners",
  admin: "Admins",
  member: "Members",
  viewer: "Viewers",
};

const isNobody = (value: unknown) => !Array.isArray(value) || value.length === 0;

export const humanNotify = defineNode({
  kind: "human.notify",
  title: "Tell people",
  description: "Tells members of the organization something, in the portal and by e-mail as each of them chose.",
  category: "human",
  icon: "bell",
  connectorId: null,
  effect: "write",
  durable: true,
  config: z.object({
    title: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .meta({ title: "Title", control: "template", placeholder: "New order {{ trigger.body.orderId }}" }),
    message: z.string().max(20_000).default("").meta({
      title: "Message",
      description: "The bell shows the first lines of it. What is told leads to this run.",
      control: "template",
    }),
    roles: z
      .array(TenantRole)
      .max(TenantRole.options.length)
      .default([])
      .meta({
        title: "Everybody who is",
        control: "multiselect",
        options: TenantRole.options.map((value) => ({ value, label: roleLabels[value] })),
      }),
    people: z.array(z.string()).max(100).default([]).meta({ title: "And these people", control: "members" }),
  }),
  hasInput: true,
  outputs: () => [outPort],
  sample: { told: 2 },
  check: ({ roles, people }) =>
    isNobody(roles) && isNobody(people)
      ? [{ field: "roles", message: "Say who is told: choose at least one role or one person." }]
      : [],
  run: async ({ config: { title, message, roles, people }, ports, idempotencyKey }) => {
    const { told } = await ports.notify({ title, message, roles, userIds: people, idempotencyKey });
    return { output: { told } };
  },
});
