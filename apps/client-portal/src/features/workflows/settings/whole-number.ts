export type Bounds = { min: number; max: number };

/** A whole number as it is written; null for none, undefined for what is none or lies outside. */
export const toWhole = (text: string, { min, max }: Bounds): number | null | undefined => {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const value = Number(trimmed);
  return /^\d{1,6}$/.test(trimmed) && value >= min && value <= max ? value : undefined;
};
