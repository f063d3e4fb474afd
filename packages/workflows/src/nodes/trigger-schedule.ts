import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";
import { isCronPattern, isTimeZone } from "../schedule.ts";

export const triggerSchedule = defineNode({
  kind: "trigger.schedule",
  title: "On a schedule",
  description: "Starts at fixed times.",
  category: "trigger",
  icon: "calendar-clock",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    cron: z
      .string()
      .max(100)
      .refine(isCronPattern, "Write a schedule of five fields, such as 0 9 * * 1-5 for weekdays at nine.")
      .meta({
        title: "Schedule",
        description: "Minute, hour, day, month, weekday.",
        control: "cron",
        placeholder: "0 9 * * 1-5",
      }),
    timeZone: z
      .string()
      .max(60)
      .refine(isTimeZone, "Write a time zone such as Europe/Amsterdam.")
      .default("UTC")
      .meta({ title: "Time zone", control: "text", placeholder: "Europe/Amsterdam" }),
  }),
  hasInput: false,
  outputs: () => [outPort],
  sample: { scheduledFor: "2026-03-02T09:00:00.000Z" },
  run: ({ input }) => ({ output: input.trigger }),
});
