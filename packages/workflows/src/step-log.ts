const logs = new WeakMap<object, string[]>();

/** Keeps with an error what the step had written before it failed. */
export const withLog = <Failure extends Error>(error: Failure, log: string[]): Failure => {
  if (log.length > 0) logs.set(error, log);
  return error;
};

export const logOf = (error: unknown): string[] | undefined =>
  typeof error === "object" && error !== null ? logs.get(error) : undefined;
