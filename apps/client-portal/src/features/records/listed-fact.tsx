import type { JsonObject } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { formatPlainDate, Money } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { Day } from "./day.tsx";
import { writtenDay } from "./readers-day.ts";

/** Fields whose values a vendor chose the words of; in any other such a text is a SKU, or somebody's own writing. */
const choices: ReadonlySet<string> = new Set(["industry"]);

/** Vendors write choices as constants: COMPUTER_HARDWARE. */
const plainChoice = (value: string): string =>
  /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(value)
    ? `${value.charAt(0)}${value.slice(1).toLowerCase().replaceAll("_", " ")}`
    : value;

export const choiceOrText = (field: string, value: string): string => (choices.has(field) ? plainChoice(value) : value);

const currencyOf = (value: unknown): string | null =>
  typeof value === "string" && /^[A-Z]{3}$/.test(value) ? value : null;

/** An amount as money, or as a number where its currency is not known. */
export const amountOf = (micros: unknown, currency: unknown, locale: Locale): ReactNode => {
  if (typeof micros !== "number") return null;
  const known = currencyOf(currency);
  if (known) return <Money micros={micros} currency={known} locale={locale} />;
  return (micros / 1_000_000).toLocaleString(locale);
};

export const dayOf = (value: unknown, locale: Locale): ReactNode =>
  typeof value === "string" && !Number.isNaN(Date.parse(value)) ? (
    <Day value={value} text={formatPlainDate(writtenDay(value), locale)} />
  ) : null;

/** One of a kind's fields as a list shows it. */
export const listedFact = (field: string, facts: JsonObject, locale: Locale): ReactNode => {
  const value = facts[field];
  if (field === "amountMicros") return amountOf(value, facts["currency"], locale);
  if (field === "closesAt") return dayOf(value, locale);
  if (typeof value === "number") return <span className="tabular-nums">{value.toLocaleString(locale)}</span>;
  return typeof value === "string" ? choiceOrText(field, value) : null;
};
