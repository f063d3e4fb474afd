import { AppError, type JsonValue } from "@bizosaas/contracts";
import { storableJson } from "./storable-json.ts";

const maxOutputBytes = 1_048_576;

const megabytes = (bytes: number) => (bytes / maxOutputBytes).toFixed(1);

/** Brings an output to plain JSON of a bounded size, as it will be after an engine stored it. */
export const boundOutput = (given: JsonValue): JsonValue => {
  const output = storableJson(given);
  const text = JSON.stringify(output);
  const bytes = text.length > maxOutputBytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes <= maxOutputBytes) return output;
  throw new AppError("payload_too_large", `The step puts out ${megabytes(bytes)} MB; at most 1 MB is allowed.`);
};
