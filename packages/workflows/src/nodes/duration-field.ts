import { z } from "zod";
import { durationMs } from "../duration.ts";

const dayMs = 86_400_000;

/** A duration a person writes, of at least a second and at most `maxDays`. */
export const durationField = (maxDays: number) =>
  z
    .string()
    .max(40)
    .refine((text) => durationMs(text) !== null, "Write a duration such as 30m, 2h or 7d.")
    .refine((text) => (durationMs(text) ?? 1000) >= 1000, "A duration is at least one second (1s).")
    .refine((text) => (durationMs(text) ?? 0) <= maxDays * dayMs, `A duration is at most ${maxDays} days.`);
