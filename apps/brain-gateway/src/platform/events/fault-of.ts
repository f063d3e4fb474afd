const isName = (text: unknown): text is string => typeof text === "string" && /^\w[\w.-]{0,59}$/.test(text);

/** What kind of error it was: its class and its code, never its words, which may hold an organization's data. */
export const faultOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "Error";
  const named = [error.name, "code" in error ? error.code : null].filter(isName);
  return named.join(" ") || "Error";
};
