import { dateTimeFormat, numberFormat } from "../../words/intl-formats.ts";
import { formatMoney } from "../format-money.ts";
import { formatDuration } from "../format-time.ts";
import type { FigureFormat } from "./chart-values.ts";

/** A figure in full, for tooltips and tables. */
export const formatFigure = (value: number, format: FigureFormat, locale: string): string => {
  if (format.kind === "money") return formatMoney(value, format.currency, locale);
  if (format.kind === "duration") return formatDuration(value);
  if (format.kind === "percent")
    return numberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value);
  return numberFormat(locale, { maximumFractionDigits: 2 }).format(value);
};

/** A figure at an axis, as short as it stays true: "12K", "€ 0.50". */
export const formatTick = (value: number, format: FigureFormat, locale: string): string => {
  if (format.kind === "number")
    return numberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(value);
  if (format.kind === "money") {
    return numberFormat(locale, {
      style: "currency",
      currency: format.currency,
      currencyDisplay: "narrowSymbol",
      notation: "compact",
      minimumFractionDigits: 0,
      maximumSignificantDigits: 3,
    }).format(value / 1_000_000);
  }
  return formatFigure(value, format, locale);
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A place on the axis in words; days are the UTC days that they were counted by. */
export const formatAt = (at: string, locale: string, length: "short" | "long"): string => {
  const isDay = ISO_DAY.test(at);
  const time = new Date(at);
  if ((!isDay && !at.includes("T")) || Number.isNaN(time.getTime())) return at;
  return dateTimeFormat(locale, {
    timeZone: "UTC",
    ...(isDay
      ? { day: "numeric", month: "short", ...(length === "long" && { weekday: "short", year: "numeric" }) }
      : { hour: "2-digit", minute: "2-digit", ...(length === "long" && { day: "numeric", month: "short" }) }),
  }).format(time);
};
