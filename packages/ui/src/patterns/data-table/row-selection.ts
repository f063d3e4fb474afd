/** Which rows are chosen, in the order of the rows. Keys of rows that are gone are dropped by `stillThere`. */
export type Selection = ReadonlySet<string>;

export const toggleRow = (selection: Selection, key: string, isSelected: boolean): Selection => {
  const next = new Set(selection);
  if (isSelected) next.add(key);
  else next.delete(key);
  return next;
};

/** From the row touched last to this one, both included: what Shift does. */
export const toggleRange = (
  selection: Selection,
  keys: readonly string[],
  from: string | null,
  to: string,
  isSelected: boolean,
): Selection => {
  const [start, end] = [keys.indexOf(from ?? to), keys.indexOf(to)].sort((a, b) => a - b);
  if (start === undefined || start < 0 || end === undefined) return toggleRow(selection, to, isSelected);
  return keys.slice(start, end + 1).reduce((next, key) => toggleRow(next, key, isSelected), selection);
};

export const stillThere = (selection: Selection, keys: readonly string[]): readonly string[] =>
  keys.filter((key) => selection.has(key));

/** What the box of the head shows. */
export const allState = (chosen: number, total: number): boolean | "indeterminate" =>
  chosen === 0 ? false : chosen === total ? true : "indeterminate";
