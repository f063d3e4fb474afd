import { isDeepStrictEqual } from "node:util";
import { AppError, type JsonValue, secretMask } from "@bizosaas/contracts";

/** As it is stored, and as it was before that; `original` is undefined where nobody knows it any more. */
type Known = { shown: JsonValue | undefined; original: JsonValue | undefined };

const isObject = (value: JsonValue | undefined): value is { [name: string]: JsonValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const holdsMask = (value: JsonValue): boolean => JSON.stringify(value).includes(secretMask);

const refuse = (path: string): AppError => {
  const message = `“${path}” reads “${secretMask}”, and what it stands for can't be told there. Write the value itself, or leave that field and those around it as they were.`;
  return new AppError("invalid_input", message, { fields: [{ path: `change.${path}`, message }] });
};

/** Entries have no names: only where one of them at most is another can't they have changed places. */
const entryOf = ({ shown, original }: Known, given: readonly JsonValue[], index: number): Known => {
  if (!Array.isArray(shown) || !Array.isArray(original) || shown.length !== given.length)
    return { shown: undefined, original: undefined };
  const isInPlace = given.filter((each, at) => !isDeepStrictEqual(each, shown[at])).length <= 1;
  return isInPlace ? { shown: shown[index], original: original[index] } : { shown: undefined, original: undefined };
};

const fieldOf = ({ shown, original }: Known, name: string): Known => ({
  shown: isObject(shown) ? shown[name] : undefined,
  original: isObject(original) ? original[name] : undefined,
});

/**
 * What is masked goes back to what it was, wherever it was left as it is shown. Throws `invalid_input` where the mask stands
 * for nothing that is known: it must never be taken for a value.
 */
export const putBackMasked = (given: JsonValue, known: Known, path: string): JsonValue => {
  if (!holdsMask(given)) return given;
  if (known.original !== undefined && isDeepStrictEqual(given, known.shown)) return known.original;
  if (Array.isArray(given)) {
    return given.map((each, index) => putBackMasked(each, entryOf(known, given, index), `${path}.${index}`));
  }
  if (!isObject(given)) throw refuse(path);
  return Object.fromEntries(
    Object.entries(given).map(([name, each]) => {
      if (name.includes(secretMask)) throw refuse(path);
      return [name, putBackMasked(each, fieldOf(known, name), `${path}.${name}`)];
    }),
  );
};
