const sorted = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * One text for equal values, in whatever order their fields came. Hashes of it are stored and sent to vendors, so it never
 * changes.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted) ?? "";
