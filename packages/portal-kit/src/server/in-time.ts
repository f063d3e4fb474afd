const patienceMs = 250;

/** What comes within a tenth of a second seems to come at once (Nielsen, Usability Engineering, 1993, chapter 5). */
export const atOnceMs = 100;

/** What is there by the time, or undefined; whatever it waits for goes on. */
export const within = async <Value>(ms: number, coming: Promise<Value>): Promise<Value | undefined> => {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), ms);
  try {
    return await Promise.race([coming, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** A page's frame waits for no figure: one that failed, or does not come in time, is left out of it. */
export const inTime = async <Value>(read: () => Promise<Value>, without: Value): Promise<Value> => {
  const settled = read().then(
    (value) => ({ value }),
    () => undefined,
  );
  return ((await within(patienceMs, settled)) ?? { value: without }).value;
};
