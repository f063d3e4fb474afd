const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Strict, because one path writes it into SQL text: lower-case hexadecimal and hyphens alone come through. */
export const parseScopeId = (noun: string, id: string): string => {
  const lower = typeof id === "string" ? id.toLowerCase() : "";
  if (!uuid.test(lower)) throw new Error(`The ${noun} id that scopes a transaction must be a UUID.`);
  return lower;
};
