import { numberFormat } from "../words/intl-formats.ts";

/** Integer micro-units (1,000,000 = one unit of the currency) as money; small amounts keep up to six decimals. */
export const formatMoney = (micros: number, currency: string, locale: string): string => {
  const amount = micros / 1_000_000;
  const isSmall = amount !== 0 && Math.abs(amount) < 0.01;
  return numberFormat(locale, {
    style: "currency",
    currency,
    ...(isSmall && { maximumFractionDigits: 6, maximumSignificantDigits: 3 }),
  }).format(amount);
};
