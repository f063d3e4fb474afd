const marks = /\p{Diacritic}/gu;
const plain = (text: string): string => text.normalize("NFD").replaceAll(marks, "").toLowerCase();

/**
 * How well a typed text fits a label or its synonyms, from 0 (not at all) to 1. Every word must be found; what begins with
 * the text beats what has it inside, and the label beats its synonyms.
 */
export const rankMatch = (text: string, label: string, keywords: readonly string[] = []): number => {
  const typed = plain(text).trim();
  if (typed === "") return 1;
  const name = plain(label);
  const all = [name, ...keywords.map(plain)].join(" ");
  if (!typed.split(/\s+/).every((word) => all.includes(word))) return 0;
  if (name.startsWith(typed)) return 1;
  if (` ${name}`.includes(` ${typed}`)) return 0.9;
  if (name.includes(typed)) return 0.8;
  return ` ${all}`.includes(` ${typed}`) ? 0.7 : 0.5;
};
