import type { Money } from "@bizosaas/contracts";

/** WooCommerce writes money as text, and nothing where there is no price. */
export const toMoney = (text: string | null | undefined, currency: string): Money | null => {
  const amount = text?.trim() ?? "";
  return /^-?\d{1,18}(\.\d{1,8})?$/.test(amount) ? { amount, currency } : null;
};

const plain = (text: string): string => {
  const [whole = "", fraction = ""] = text.trim().split(".");
  const digits = fraction.replace(/0+$/, "");
  const start = whole.replace(/^(-?)0+(?=\d)/, "$1");
  return digits === "" ? start : `${start}.${digits}`;
};

/** `12.5`, `12.50` and `012.50` are one amount; compared without a float. */
export const isSameAmount = (one: string, other: string): boolean => plain(one) === plain(other);
