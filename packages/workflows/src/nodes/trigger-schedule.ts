import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";
import { isCronPattern, isTimeZone, MissedPolicy } from "../schedule.ts";

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
    missed: MissedPolicy.default("once").meta({
      title: "If its time was missed",
      description:
        "When nothing could start it for five minutes or more, such as during maintenance. Times that pass while the workflow is paused are never made up for.",
      control: "select",
      options: [
        { value: "once", label: "Start once as soon as possible, however many were missed" },
        { value: "skip", label: "Skip it and wait for the next time" },
      ],
    }),
  }),
  hasInput: false,
  outputs: () => [outPort],
  sample: { scheduledFor: "2026-03-02T09:00:00.000Z" },
  run: ({ input }) => ({ output: input.trigger }),
});
