/** What one kind may take of the palette. */
export const hitsPerKind = 5;
/** Of what matches, this many are looked at to put the best first. */
export const consideredPerKind = 50;
/** Runs are many: those searched by name are the newest. Older ones are found by their id. */
export const newestRuns = 500;

const escape = (word: string): string => word.replaceAll(/[\\%_]/g, "\\$&");

/** Every word must be somewhere in the name; what begins with the text comes first. */
export const toPatterns = (text: string): { words: string[]; beginning: string } => {
  const lower = text.toLowerCase();
  const words = lower.split(/\s+/).filter((word) => word.length > 0);
  return { words: words.map((word) => `%${escape(word)}%`), beginning: `${escape(lower)}%` };
};

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A text that is an id finds the thing itself. */
export const idIn = (text: string): string | null => (uuid.test(text) ? text.toLowerCase() : null);
