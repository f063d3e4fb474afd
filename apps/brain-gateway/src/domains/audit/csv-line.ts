/** A spreadsheet runs what begins so; behind an apostrophe it is text. */
const runs = /^[=+\-@\t\r]/;

const cell = (value: string): string => {
  const harmless = runs.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** One line of a CSV file (RFC 4180). What people and vendors wrote can neither end a cell nor be run as a formula. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;
