import { AppError, type JsonValue } from "@bizosaas/contracts";

/** What PostgreSQL and JSON writers take without running out of stack. */
const maxDepth = 200;

const storableText = (text: string): string => text.replaceAll("\u0000", "").toWellFormed();

/**
 * A JSON value as a database keeps it: without U+0000 and halves of surrogate pairs, which the outside world does send.
 * Throws `payload_too_large` for nesting that none could store.
 */
export const storableJson = (value: unknown, depth = 0): JsonValue => {
  if (typeof value === "string") return storableText(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  if (depth >= maxDepth) throw new AppError("payload_too_large", "The step puts out data that is nested too deeply.");
  if (Array.isArray(value)) return value.map((each) => storableJson(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      each === undefined ? [] : [[storableText(key), storableJson(each, depth + 1)]],
    ),
  );
};
