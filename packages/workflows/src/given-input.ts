import { createHash } from "node:crypto";

const sorted = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const textOf = (value: unknown): string => JSON.stringify(value, sorted) ?? "";

/** What follows a step's key where it was given an input by hand. */
const mark = /!([0-9a-f]{16})$/;

/**
 * The key that vendors get of a step that was given another input: another one for each, for what they took under a key
 * stays what it was. Given what it works out itself it keeps its own key; `own` is null where it can't work that out.
 */
export const keyOfGiven = (key: string, own: unknown, given: unknown): string =>
  own !== null && textOf(own) === textOf(given)
    ? key
    : `${key}!${createHash("sha256").update(textOf(given)).digest("hex").slice(0, 16)}`;

/** The step's own key. */
export const withoutGiven = (key: string): string => key.replace(mark, "");
