import { z } from "zod";

/** UUIDv7 everywhere: sortable by time, unguessable enough for an id, never a secret. */
export const Id = z.uuid();
export const Timestamp = z.iso.datetime({ offset: true });
/** Money as integer micro-units (1 USD = 1,000,000) beside an ISO 4217 currency. */
export const CostMicros = z.int().min(0);
export const Json: z.ZodType<JsonValue> = z.json() as z.ZodType<JsonValue>;
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
export const JsonObject = z.record(z.string(), Json);
export type JsonObject = { [key: string]: JsonValue };
export const EmailAddress = z.email().max(254).trim().toLowerCase();
export const Name = z.string().trim().min(1).max(120);
