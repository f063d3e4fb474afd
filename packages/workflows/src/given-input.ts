import { createHash } from "node:crypto";
import { canonicalJson } from "@bizosaas/contracts";

/** What follows a step's key where it was given an input by hand. */
const mark = /!([0-9a-f]{16})$/;

/**
 * The key that vendors get of a step that was given another input: another one for each, for what they took under a key
 * stays what it was. Given what it works out itself it keeps its own key; `own` is null where it can't work that out.
 */
export const keyOfGiven = (key: string, own: unknown, given: unknown): string =>
  own !== null && canonicalJson(own) === canonicalJson(given)
    ? key
    : `${key}!${createHash("sha256").update(canonicalJson(given)).digest("hex").slice(0, 16)}`;

/** The step's own key. */
export const withoutGiven = (key: string): string => key.replace(mark, "");
