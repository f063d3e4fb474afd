import { Money } from "@bizosaas/contracts";

type Scalar = string | number | boolean;
export type ExtraFact = { name: string; value: Scalar | Money };

/** "billingEmail" and "billing_email" read "Billing email". */
export const readableName = (name: string): string => {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/[_-]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const isScalar = (value: unknown): value is Scalar => ["string", "number", "boolean"].includes(typeof value);

/** Vendors write no record as the number 0. */
const isEmpty = (name: string, value: unknown): boolean =>
  value === null || value === undefined || value === "" || (value === 0 && name.endsWith("Id"));

/** What can be told in a line each, in the order of `known`, and the rest as it is; what is empty says nothing. */
export const extraFactsOf = (extra: Readonly<Record<string, unknown>>, known: readonly string[]) => {
  const facts: ExtraFact[] = [];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(extra)) {
    const money = Money.safeParse(value).data;
    if (isEmpty(name, value)) continue;
    if (money) facts.push({ name, value: money });
    else if (isScalar(value)) facts.push({ name, value });
    else rest[name] = value;
  }
  const placeOf = ({ name }: ExtraFact) => (known.includes(name) ? known.indexOf(name) : known.length);
  return { facts: facts.toSorted((one, other) => placeOf(one) - placeOf(other)), rest };
};
