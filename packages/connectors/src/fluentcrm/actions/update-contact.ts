import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import type { FluentClient } from "../fluentcrm-client.ts";
import type { FluentContact } from "../resources/contacts.ts";
import { HasConsent } from "./consent.ts";
import { contactFields, Email, heldOf, holds, textFields } from "./contact-fields.ts";
import {
  ContactId,
  ContactOutput,
  changedSince,
  contactOutputSample,
  contactResult,
  nameOf,
  requireContact,
  writtenContact,
} from "./contact-record.ts";
import { countFields, type Fields } from "./written-text.ts";

const Input = z
  .strictObject({
    contactId: ContactId,
    email: Email.optional().meta({ title: "Email address", control: "template" }),
    hasConsent: HasConsent,
    ...textFields,
  })
  .refine(
    ({ contactId: _, hasConsent: _said, ...change }) => Object.values(change).some((value) => value !== undefined),
    {
      message: "Fill in at least one field to change.",
    },
  );
type Input = z.output<typeof Input>;

/** Who is sent mail agreed to it at one address: at another they are asked again. */
const requireConsent = (contact: FluentContact, { email, hasConsent }: Pick<Input, "email" | "hasConsent">): void => {
  if (email === undefined || hasConsent || contact.status !== "subscribed" || holds(contact, { email })) return;
  const message = `“${nameOf(contact)}” is sent mail. Say that they agreed to be sent it at ${email} too, or unsubscribe them first.`;
  throw new AppError("invalid_input", message, { fields: [{ path: "hasConsent", message }] });
};

/**
 * Only what is named is written: not whether they are sent mail, nor their tags and lists. Without an address earlier
 * versions change nothing, and answer as if they had.
 */
const save = async (client: FluentClient, { id, email }: FluentContact, fields: Fields, { signal }: ActionContext) => {
  const body = { subscriber: { email, ...fields } };
  await client.call("PUT", `subscribers/${id}`, z.unknown(), { body, signal });
};

export const updateContact = defineAction<FluentClient>()({
  id: "update_contact",
  title: "Update a contact",
  description: "Changes the fields that are filled in and leaves the others as they are.",
  effect: "write",
  idempotent: true,
  capability: "fcrm_manage_contacts",
  input: Input,
  output: ContactOutput,
  sample: contactOutputSample,
  target: ({ contactId }) => ({ kind: "crm.contact", externalId: contactId }),
  before: async (client, input, context) => {
    const current = await requireContact(client, input.contactId, context);
    requireConsent(current, input);
    return heldOf(current, Object.keys(contactFields(input)));
  },
  isApplied: async (client, input, _before, context) =>
    holds(await requireContact(client, input.contactId, context), contactFields(input)),
  run: async (client, input, context) => {
    const current = await requireContact(client, input.contactId, context);
    const change = contactFields(input);
    if (holds(current, change)) return contactResult(client, current, false, context);
    requireConsent(current, input);
    await save(client, current, change, context);
    return writtenContact(client, { ...current, ...change }, context, (shown) => holds(shown, change));
  },
  undo: async (client, before, input, context) => {
    const current = await requireContact(client, input.contactId, context);
    if (holds(current, before)) return;
    if (!holds(current, contactFields(input))) throw changedSince(current);
    await save(client, current, before, context);
  },
  describe: (input, { name }) => `Changed ${countFields(contactFields(input))} of the contact “${name}”.`,
});
