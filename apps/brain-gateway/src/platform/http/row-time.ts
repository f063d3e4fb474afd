const utc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?\+00$/;

/**
 * A time that a statement selected as text (`synced_at::text`), as answers have it. For the rows of a list: making a
 * Date of each time and text of it again costs more than all else that is done for the row.
 */
export const toAnswerTime = (text: string): string =>
  utc.test(text)
    ? `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, "0")}Z`
    : new Date(text).toISOString();
