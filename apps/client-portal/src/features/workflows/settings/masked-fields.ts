/** One name or path a line, or parted by commas; what is written twice counts once. */
export const toFields = (text: string): string[] => [...new Set(text.split(/[\s,]+/).filter((field) => field !== ""))];

const isField = (field: string): boolean => field.length <= 200 && /^[\w-]+(\.[\w-]+)*$/.test(field);

/** The first that is no name and no path; undefined where all are. */
export const wrongField = (text: string): string | undefined => toFields(text).find((field) => !isField(field));
