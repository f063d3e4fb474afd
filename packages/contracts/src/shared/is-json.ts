export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Far beyond what anybody nests and far from the end of the stack. */
const maxDepth = 500;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Whether a value would come out of JSON as it went in: finite numbers, plain objects, nothing undefined, no circle. */
export const isJson = (value: unknown, depth = 0): value is JsonValue => {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth >= maxDepth) return false;
  if (Array.isArray(value)) return value.every((each) => isJson(each, depth + 1));
  return isPlain(value) && Object.values(value).every((each) => isJson(each, depth + 1));
};
