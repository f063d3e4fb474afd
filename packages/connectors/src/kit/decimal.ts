const shape = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A decimal number as text in its shortest form, never through a float; null for what is none. */
export const plainDecimal = (text: string): string | null => {
  const [, sign = "", whole, fraction = ""] = shape.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const digits = fraction.replace(/0+$/, "");
  const start = whole.replace(/^0+(?=\d)/, "");
  const value = digits === "" ? start : `${start}.${digits}`;
  return value === "0" ? value : `${sign}${value}`;
};

/** `12.5`, `12.50` and `012.50` are one number; what is none is compared as text. */
export const isSameDecimal = (one: string, other: string): boolean =>
  (plainDecimal(one) ?? one.trim()) === (plainDecimal(other) ?? other.trim());

/** How many digits are behind the point, without the zeros that say nothing. */
export const decimalsOf = (text: string): number => plainDecimal(text)?.split(".")[1]?.length ?? 0;

/** In the unit that is so many digits behind the point, what is behind it rounded half away from zero; null for what is no number. */
export const toUnits = (text: string, digits: number): bigint | null => {
  const plain = plainDecimal(text);
  if (plain === null) return null;
  const [whole = "", fraction = ""] = plain.replace("-", "").split(".");
  const cut = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  const units = cut + (Number(fraction[digits] ?? 0) >= 5 ? 1n : 0n);
  return plain.startsWith("-") ? -units : units;
};

/** Whether the first is less than the second; false where one of them is no number. */
export const isBelow = (one: string, other: string): boolean => {
  const digits = Math.max(decimalsOf(one), decimalsOf(other));
  const [less, more] = [toUnits(one, digits), toUnits(other, digits)];
  return less !== null && more !== null && less < more;
};
