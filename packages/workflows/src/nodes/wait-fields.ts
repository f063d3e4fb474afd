import { AppError, Json, type JsonValue } from "@bizosaas/contracts";
import { z } from "zod";
import { durationMs } from "../duration.ts";
import type { EventCondition } from "../node-spec.ts";
import { durationField } from "./duration-field.ts";

/** By what a step recognises what it waits for, and how long it waits. */
export const waitFields = {
  matches: z.string().max(4000).optional().meta({
    title: "Only where",
    description: "An expression over event. Alone it must hold; or write what to compare, and with what below.",
    control: "expression",
    placeholder: "event.data.slug",
    holds: "on_event",
  }),
  equals: Json.optional().meta({
    title: "Is equal to",
    description: "What “Only where” must come out as, such as {{ trigger.body.orderId }}.",
    control: "template",
  }),
  timeout: durationField(365).default("7d").meta({
    title: "Wait at most",
    description: "Then the run goes on by its exit “Not in time”.",
    control: "duration",
  }),
};

type Written = { matches?: string | undefined; equals?: JsonValue | undefined };

/** As it is kept with the wait. A value to compare with that came out empty would fit anything that is empty, too. */
export const conditionOf = ({ matches, equals }: Written): EventCondition => {
  if (equals === null)
    throw new AppError("invalid_input", "“Is equal to” came out empty: there is nothing to compare.");
  return { matches: matches || null, equals: equals ?? null };
};

export const endsAt = (timeout: string, now: string): string =>
  new Date(Date.parse(now) + (durationMs(timeout) ?? 0)).toISOString();

const isBlank = (value: unknown) => value === undefined || value === null || value === "";

export const checkCondition = (config: { matches?: unknown; equals?: unknown }) =>
  isBlank(config.matches) && !isBlank(config.equals)
    ? [{ field: "matches", message: "Say what is compared: “Only where” is missing, and “Is equal to” is filled in." }]
    : [];

export const waitOutputs = () => [
  { id: "out", label: "It happened" },
  { id: "timed-out", label: "Not in time" },
];
