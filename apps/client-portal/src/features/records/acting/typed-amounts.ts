import type { Locale } from "@bizosaas/portal-kit";
import type { Values } from "./stored-values.ts";

/** Fields whose values are amounts: declared as text, for a float would turn some of them into others. */
export const amountFields: ReadonlySet<string> = new Set(["amount", "regularPrice", "salePrice"]);
/** Fields whose values are days. */
export const dayFields: ReadonlySet<string> = new Set(["closesOn", "expiresOn"]);

const signs = { en: { decimal: ".", group: "," }, nl: { decimal: ",", group: "." } } as const;
const escaped = (sign: string): string => `\\${sign}`;

/** "1500.5" as its reader writes it. */
const typedAmount = (amount: string, locale: Locale): string => amount.replace(".", signs[locale].decimal);

/** An amount as a person of this language writes it, in the form that tools take; what is none stays as it is. */
export const plainAmount = (typed: string, locale: Locale): string => {
  const { decimal, group } = signs[locale];
  const text = typed.replaceAll(/[\s']/g, "");
  const grouped = new RegExp(`^-?\\d{1,3}(${escaped(group)}\\d{3})+(${escaped(decimal)}\\d*)?$`);
  return (grouped.test(text) ? text.replaceAll(group, "") : text).replace(",", ".");
};

const inAmounts = (values: Values, change: (amount: string) => string): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      amountFields.has(name) && typeof value === "string" ? change(value) : value,
    ]),
  );

/** The values of a form as they are shown to be typed over. */
export const typedIn = (values: Values, locale: Locale): Values =>
  inAmounts(values, (amount) => typedAmount(amount, locale));
/** And back, as they are sent. */
export const plainIn = (values: Values, locale: Locale): Values =>
  inAmounts(values, (amount) => plainAmount(amount, locale));
