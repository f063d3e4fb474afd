import type { ResourceSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { linkClasses } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { recordPath } from "./kinds.ts";
import { amountOf, choiceOrText, dayOf } from "./listed-fact.tsx";
import { plainText } from "./plain-text.ts";
import { shopFact } from "./shop-facts.tsx";
import type { RecordWords } from "./words.ts";

type Facts = Readonly<Record<string, unknown>>;
type Field = keyof RecordWords["record"]["fields"];
export type FactContext = { t: RecordWords["record"]; locale: Locale; company?: ResourceSummary | null | undefined };

const outside = (href: string, label: string): ReactNode => (
  <a href={href} target="_blank" rel="noreferrer" className={linkClasses({ variant: "standard" })}>
    {label}
  </a>
);
const reaching = (href: string, label: string): ReactNode => (
  <a href={href} className={linkClasses({ variant: "standard" })}>
    {label}
  </a>
);

const isEmail = (text: string): boolean => /^[^\s@:/?#]+@[^\s@:/?#]+$/.test(text);
const isPhone = (text: string): boolean => /^[+\d][\d\s().-]{4,}$/.test(text);
const isDomain = (text: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text);

const textFact = (field: Field, text: string, company: FactContext["company"]): ReactNode => {
  if (field === "email" && isEmail(text)) return reaching(`mailto:${text}`, text);
  if (field === "phone" && isPhone(text)) return reaching(`tel:${text.replace(/[^+\d]/g, "")}`, text);
  if (field === "domain" && isDomain(text)) return outside(`https://${text}`, text);
  if (field === "company" && company) {
    return (
      <IntentLink href={recordPath(company.kind, company.id)} className={linkClasses({ variant: "standard" })}>
        {text}
      </IntentLink>
    );
  }
  return field === "description" ? plainText(text) : choiceOrText(field, text);
};

const days: ReadonlySet<Field> = new Set(["publishedAt", "closesAt", "createdAt", "scheduledAt"]);

/** One field of a record, as its page shows it. */
export const factOf = (field: Field, data: Facts, { t, locale, company }: FactContext): ReactNode => {
  const value = data[field];
  const ofShop = shopFact(field, value, { t, locale });
  if (ofShop !== undefined) return ofShop;
  if (field === "amountMicros") return amountOf(value, data["currency"], locale);
  if (days.has(field)) return dayOf(value, locale);
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (field === "bytes" && typeof value === "number") return `${Math.ceil(value / 1024).toLocaleString(locale)} KB`;
  if (typeof value === "number") return value.toLocaleString(locale);
  return textFact(field, Array.isArray(value) ? value.join(", ") : String(value), company);
};

const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/** The fields that a record has, in the order of the words. */
export const factFieldsOf = (data: Facts, t: RecordWords["record"]): Field[] =>
  (Object.keys(t.fields) as Field[]).filter((field) => isThere(data[field]));
