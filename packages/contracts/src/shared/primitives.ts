import { z } from "zod";
import { isJson, type JsonValue } from "./is-json.ts";

export type { JsonValue } from "./is-json.ts";

/** UUIDv7 everywhere: sortable by time, unguessable enough for an id, never a secret. */
export const Id = z.uuid();
export const Timestamp = z.iso.datetime({ offset: true });
/** Money as integer micro-units (1 USD = 1,000,000) beside an ISO 4217 currency. */
export const CostMicros = z.int().min(0);
/** Passed on as it is: zod's own copies each value through a union and keeps it in weak maps, at thirty times the price. */
export const Json: z.ZodType<JsonValue> = z.unknown().refine(isJson, { abort: true }) as z.ZodType<JsonValue>;
export const JsonObject = z.record(z.string(), Json);
export type JsonObject = { [key: string]: JsonValue };
export const EmailAddress = z.email().max(254).trim().toLowerCase();
export const Name = z.string().trim().min(1).max(120);
