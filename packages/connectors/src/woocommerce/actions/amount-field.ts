import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ActionContext } from "../../kit/action.ts";
import { decimalsOf } from "../../kit/decimal.ts";
import type { WooClient } from "../woocommerce-client.ts";

/** Amounts are text all the way: a float would turn some of them into others. */
const amountLike = (pattern: RegExp, howTo: string) =>
  z.coerce
    .string()
    .trim()
    .transform((typed) => typed.replace(",", "."))
    .pipe(z.string().regex(pattern, howTo));

/** Three digits behind a separator are thousands to some and decimals to others: a price is never guessed. */
export const PriceAmount = amountLike(
  /^\d{1,12}(\.(\d{1,2}|\d{4}))?$/,
  "Write it such as 1250 or 1250.50, without separators between thousands; three decimals with a 0 behind them.",
);

/** WooCommerce shows what a coupon takes off with two decimals, whatever it keeps. */
export const CouponAmount = amountLike(
  /^\d{1,12}(\.\d{1,2})?$/,
  "Write it such as 10 or 12.50, without separators between thousands.",
);

/** WooCommerce keeps more decimals than the shop shows, and sells for an amount that nobody sees. */
export const assertShopDecimals = async (
  client: WooClient,
  amounts: readonly (string | undefined)[],
  { signal }: ActionContext,
): Promise<void> => {
  const [finest = ""] = amounts
    .filter((amount) => amount !== undefined)
    .sort((one, other) => decimalsOf(other) - decimalsOf(one));
  const allowed = decimalsOf(finest) === 0 ? null : await client.decimals(signal);
  if (allowed === null || decimalsOf(finest) <= allowed) return;
  const example = allowed === 0 ? "1250" : `1250.${"50".padEnd(allowed, "0").slice(0, allowed)}`;
  const message = `${finest} has more decimals than the ${allowed} of this shop's prices. Write it such as ${example}.`;
  throw new AppError("invalid_input", message);
};
