/** Whether a page begins as one of those that are asked for: `primitives/button,patterns/`. All are where none is named. */
export const isAskedFor = (pageId: string, starts = ""): boolean =>
  starts.split(",").some((start) => pageId.startsWith(start));
