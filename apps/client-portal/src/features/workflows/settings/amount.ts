const micros = 1_000_000;

/** An amount as it is written, such as `0.50` or `0,50`, in millionths; null for none, undefined for what is no amount. */
export const toMicros = (text: string): number | null | undefined => {
  const trimmed = text.trim().replace(",", ".");
  if (trimmed === "") return null;
  const value = Math.round(Number(trimmed) * micros);
  return /^\d{1,7}(\.\d{1,6})?$/.test(trimmed) && value >= 1 ? value : undefined;
};

export const toText = (amount: number | null): string => {
  if (amount === null) return "";
  const text = String(amount / micros);
  return /\.\d$/.test(text) ? `${text}0` : text;
};
