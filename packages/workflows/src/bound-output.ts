import { AppError, type JsonValue } from "@bizosaas/contracts";
import { storableJson } from "./storable-json.ts";

const maxOutputBytes = 1_048_576;

const megabytes = (bytes: number) => (bytes / maxOutputBytes).toFixed(1);

const lengths = new WeakMap<object, number>();

/** How long an output is as JSON text; known already of what was bounded here and not copied since. */
export const lengthOf = (output: JsonValue): number =>
  (typeof output === "object" && output !== null ? lengths.get(output) : undefined) ?? JSON.stringify(output).length;

/** Brings an output to plain JSON of a bounded size, as it will be after an engine stored it. */
export const boundOutput = (given: JsonValue): JsonValue => {
  const output = storableJson(given);
  const text = JSON.stringify(output);
  if (typeof output === "object" && output !== null) lengths.set(output, text.length);
  const bytes = text.length > maxOutputBytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes <= maxOutputBytes) return output;
  throw new AppError("payload_too_large", `The step puts out ${megabytes(bytes)} MB; at most 1 MB is allowed.`);
};
