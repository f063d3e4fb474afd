const patienceMs = 250;

/** A page's frame waits for no figure: one that failed, or does not come in time, is left out of it. */
export const inTime = async <Value>(read: () => Promise<Value>, without: Value): Promise<Value> => {
  const late = Promise.withResolvers<Value>();
  const timer = setTimeout(() => late.resolve(without), patienceMs);
  try {
    return await Promise.race([read(), late.promise]);
  } catch {
    return without;
  } finally {
    clearTimeout(timer);
  }
};
