import { formatMoney } from "./format-money.ts";

/** An amount of money from integer micro-units. */
export function Money({
  micros,
  currency = "USD",
  locale = "en",
}: {
  micros: number;
  /** ISO 4217. */
  currency?: string | undefined;
  locale?: string | undefined;
}) {
  return <span className="whitespace-nowrap tabular-nums">{formatMoney(micros, currency, locale)}</span>;
}
