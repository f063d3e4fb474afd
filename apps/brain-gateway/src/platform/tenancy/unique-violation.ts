/** Whether a write failed because another row has the same value in `column`. */
export const isUniqueViolation = (error: unknown, column: string): boolean => {
  if (typeof error !== "object" || error === null || !("code" in error) || error.code !== "P2002") return false;
  const meta = "meta" in error ? error.meta : undefined;
  const where = JSON.stringify(meta, (key, value: unknown) => (key === "modelName" ? undefined : value)) ?? "";
  return new RegExp(`(?:\\b|_)${column}(?:\\b|_)`).test(where);
};
