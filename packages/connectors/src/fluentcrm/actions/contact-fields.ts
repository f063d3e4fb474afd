import { z } from "zod";
import type { FluentContact } from "../resources/contacts.ts";
import { type Fields, fieldsOf, text } from "./written-text.ts";

export const fieldNames = {
  email: "email",
  firstName: "first_name",
  lastName: "last_name",
  phone: "phone",
  city: "city",
  country: "country",
} as const;

export const Email = z.string().trim().max(190).regex(z.regexes.email, "Enter an email address.");

export const textFields = {
  firstName: text("First name"),
  lastName: text("Last name"),
  phone: text("Phone"),
  city: text("City"),
  country: text("Country", "Its code of two letters, such as NL."),
};

/** What was filled in, under FluentCRM's names. */
export const contactFields = (input: Readonly<Record<string, unknown>>): Fields => fieldsOf(fieldNames, input);

type Held = (typeof fieldNames)[keyof typeof fieldNames];
const isHeld = (field: string): field is Held => Object.values<string>(fieldNames).includes(field);

/** What the contact holds of these fields. */
export const heldOf = (contact: FluentContact, fields: readonly string[]): Fields =>
  Object.fromEntries(fields.filter(isHeld).map((field) => [field, contact[field]]));

/** An address is the same whatever its capitals. */
const isSame = (field: string, one: string, other: string): boolean =>
  field === "email" ? one.toLowerCase() === other.toLowerCase() : one.trim() === other.trim();

export const holds = (contact: FluentContact, wanted: Fields): boolean => {
  const held = heldOf(contact, Object.keys(wanted));
  return Object.entries(wanted).every(([field, value]) => isSame(field, held[field] ?? "", value));
};
