import { formatMoney } from "./format-money.ts";
import { UnknownAmount } from "./unknown-amount.tsx";

/** An amount of money from integer micro-units; null is an amount that nobody knows, which is not nothing. */
export function Money({
  micros,
  currency = "USD",
  locale = "en",
}: {
  micros: number | null;
  /** ISO 4217. */
  currency?: string | undefined;
  locale?: string | undefined;
}) {
  if (micros === null) return <UnknownAmount />;
  return <span className="whitespace-nowrap tabular-nums">{formatMoney(micros, currency, locale)}</span>;
}
