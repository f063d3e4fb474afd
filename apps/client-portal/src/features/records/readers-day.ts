const two = (part: number): string => String(part).padStart(2, "0");

/** The day that a timestamp bears in its text. */
export const writtenDay = (value: string): string => value.slice(0, 10);

/** The day of a moment by the clock of who reads it; a day without a time is that day everywhere. */
export const readersDay = (value: string): string => {
  const at = new Date(value);
  if (value.length <= 10 || Number.isNaN(at.getTime())) return writtenDay(value);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
