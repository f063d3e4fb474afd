import { isDeepStrictEqual } from "node:util";
import type { JsonObject, JsonValue } from "@bizosaas/contracts";

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a list's entry is known by, whatever else of it changes. */
const naming = ["id", "key", "name"] as const;

const nameOf = (entry: JsonValue | undefined): string | null => {
  if (!isObject(entry)) return null;
  for (const field of naming) {
    const value = entry[field];
    if (typeof value === "string" || typeof value === "number") return `${field} ${value}`;
  }
  return null;
};

const placesOf = <Entry>(entries: readonly Entry[], isMeant: (entry: Entry) => boolean): number[] =>
  entries.flatMap((entry, place) => (isMeant(entry) ? [place] : []));

/**
 * Which entry of the list that was shown this one is: the one that looks the same, or the only one of its name. Never the one
 * that stood in its place: a list may be put into another order.
 */
const placeBefore = (
  answered: readonly JsonValue[],
  place: number,
  shown: readonly JsonValue[],
): number | undefined => {
  const entry = answered[place];
  const isAlike = (other: JsonValue) => isDeepStrictEqual(other, entry);
  const [alike, repeated] = [placesOf(shown, isAlike), placesOf(answered, isAlike)];
  if (alike.length === 1) return alike[0];
  if (alike.length > 1) return alike.length === repeated.length ? alike[repeated.indexOf(place)] : undefined;
  const name = nameOf(entry);
  const isNamesake = (other: JsonValue) => name !== null && nameOf(other) === name;
  const namesakes = placesOf(shown, isNamesake);
  return namesakes.length === 1 && placesOf(answered, isNamesake).length === 1 ? namesakes[0] : undefined;
};

type Sides = { original: JsonValue | undefined; shown: JsonValue | undefined };

/**
 * What the model repeated as it was shown is what it was, hidden values included. Where it can't be told what an entry of a
 * list was, the marks in it stay, for whoever looks for them.
 */
export const restoreHidden = (answered: JsonValue, { original, shown }: Sides): JsonValue => {
  if (original !== undefined && isDeepStrictEqual(answered, shown)) return original;
  if (isObject(answered) && isObject(original) && isObject(shown)) {
    return Object.fromEntries(
      Object.entries(answered).map(([key, value]) => [
        key,
        restoreHidden(value, { original: original[key], shown: shown[key] }),
      ]),
    );
  }
  if (Array.isArray(answered) && Array.isArray(original) && Array.isArray(shown)) {
    return answered.map((value, place) => {
      const before = placeBefore(answered, place, shown);
      return before === undefined ? value : restoreHidden(value, { original: original[before], shown: shown[before] });
    });
  }
  return answered;
};
