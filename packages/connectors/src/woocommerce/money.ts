import type { Money } from "@bizosaas/contracts";

/** WooCommerce writes money as text, and nothing where there is no price. */
export const toMoney = (text: string | null | undefined, currency: string): Money | null => {
  const amount = text?.trim() ?? "";
  return /^-?\d{1,18}(\.\d{1,8})?$/.test(amount) ? { amount, currency } : null;
};
