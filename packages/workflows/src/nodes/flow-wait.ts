import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { durationMs } from "../duration.ts";
import { defineNode, outPort } from "../node-spec.ts";
import { durationField } from "./duration-field.ts";

const maxWaitMs = 365 * 86_400_000;
const isBlank = (value: unknown) => value === undefined || value === null || value === "";

const endOf = (until: string, now: string): string => {
  const at = Date.parse(until);
  if (Number.isNaN(at)) throw new AppError("invalid_input", `“${until.slice(0, 60)}” is not a date and time.`);
  if (at - Date.parse(now) > maxWaitMs) throw new AppError("invalid_input", "A step can't wait longer than 365 days.");
  return new Date(at).toISOString();
};

export const flowWait = defineNode({
  kind: "flow.wait",
  title: "Wait",
  description: "Waits for a while, or until a moment.",
  category: "flow",
  icon: "timer",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    duration: durationField(365).optional().meta({ title: "Wait for", control: "duration", placeholder: "2h" }),
    until: z.string().max(60).optional().meta({
      title: "Or wait until",
      description: "A date and time, such as {{ trigger.data.publishedAt }}.",
      control: "template",
    }),
  }),
  hasInput: true,
  outputs: () => [outPort],
  sample: { waitedUntil: "2026-03-02T09:00:00.000Z" },
  check: ({ duration, until }) =>
    isBlank(duration) === isBlank(until)
      ? [{ field: "duration", message: "Fill in either how long to wait or until when, not both." }]
      : [],
  run: ({ config: { duration, until }, now }) => {
    const at = until ? endOf(until, now) : new Date(Date.parse(now) + (durationMs(duration ?? "") ?? 0)).toISOString();
    return { suspend: { type: "until", at } };
  },
});
