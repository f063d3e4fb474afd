import type { ConnectorAction, FormField } from "@bizosaas/contracts";
import { readersDay } from "../readers-day.ts";

export type Values = Readonly<Record<string, unknown>>;
type Fields = readonly Pick<FormField, "name" | "required">[];

const extraOf = ({ extra }: Values): Values =>
  typeof extra === "object" && extra !== null && !Array.isArray(extra) ? { ...extra } : {};

/** A shop's amount is asked for without its currency. */
const withoutCurrency = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "amount" in value ? value.amount : value;

const quantityIn = (stock: unknown): unknown =>
  typeof stock === "object" && stock !== null && "quantity" in stock ? stock.quantity : null;
/** With both digits of its cents, where it has any. */
const amountIn = (micros: unknown): unknown =>
  typeof micros === "number" ? String(micros / 1_000_000).replace(/\.\d$/, "$&0") : null;
const dayIn = (at: unknown): unknown => (typeof at === "string" ? readersDay(at) : null);

/** What a kind keeps under another name, and in another form, than people write it. */
const writtenOf = (data: Values): Values => ({
  ...("amountMicros" in data && { amount: amountIn(data["amountMicros"]) }),
  ...("closesAt" in data && { closesOn: dayIn(data["closesAt"]) }),
  ...("status" in data && { stage: data["status"] }),
  ...("stock" in data && { quantity: quantityIn(data["stock"]) }),
});

type Asking = Pick<ConnectorAction, "fields" | "subject">;
const askedOf = ({ fields, subject }: Asking): FormField[] => fields.filter(({ name }) => name !== subject?.field);

const knownOf = (data: Values): Values => {
  const plain = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withoutCurrency(value)]));
  return { ...extraOf(data), ...writtenOf(data), ...plain };
};

/** The fields that an action asks for and a record of this kind has, empty ones too. */
export const heldFields = (action: Asking, data: Values): string[] => {
  const known = knownOf(data);
  return askedOf(action)
    .map(({ name }) => name)
    .filter((name) => name in known);
};

const compound: ReadonlySet<FormField["control"]> = new Set(["multiselect", "key_values", "json"]);
const isWritable = ({ control }: FormField, value: unknown): boolean =>
  ["string", "number", "boolean"].includes(typeof value) || (compound.has(control) && typeof value === "object");
/** A state that only the tool itself gives, such as *refunded*, stands in no list that people choose from. */
const isChoosable = ({ control, options }: FormField, value: unknown): boolean =>
  control !== "select" || options === undefined || options.some((option) => option.value === value);

/** What the record holds now of the fields that an action asks for, by their names and as they are typed. */
export const storedFor = (action: Asking, data: Values): Values => {
  const known = knownOf(data);
  return Object.fromEntries(
    askedOf(action).flatMap((field) => {
      const value = known[field.name];
      return value !== null && isWritable(field, value) && isChoosable(field, value) ? [[field.name, value]] : [];
    }),
  );
};

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");
const isSame = (one: unknown, other: unknown): boolean =>
  (isBlank(one) && isBlank(other)) || JSON.stringify(one) === JSON.stringify(other);

/** The fields that hold something else than before. */
export const differing = (fields: Fields, before: Values, now: Values): string[] =>
  fields.map(({ name }) => name).filter((name) => !isSame(before[name], now[name]));

/**
 * What is sent: of a record only what was changed, beside what its action can't do without, and an emptied field as an
 * empty text; of a new one (`before` is null) all that was filled in.
 */
export const inputOf = (fields: Fields, before: Values | null, now: Values): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, required }): [string, unknown][] => {
      const value = now[name];
      const was = before?.[name];
      if (isBlank(value)) return required || isBlank(was) ? [] : [[name, ""]];
      return before === null || required || !isSame(was, value) ? [[name, value]] : [];
    }),
  );
