import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import type { FluentClient } from "../fluentcrm-client.ts";
import { screenUrl } from "../fluentcrm-client.ts";
import { FluentContact, findContact, findContactByEmail } from "../resources/contacts.ts";
import { isAsCreated } from "./as-made.ts";
import { consentIssue, HasConsent, isConsented, NewStatus } from "./consent.ts";
import { contactFields, Email, fieldNames, holds, textFields } from "./contact-fields.ts";
import { ContactOutput, changedSince, contactOutputSample, contactResult, writtenContact } from "./contact-record.ts";

const Input = z
  .strictObject({
    email: Email.meta({ title: "Email address", control: "template" }),
    status: NewStatus,
    hasConsent: HasConsent,
    ...textFields,
  })
  .refine(isConsented, consentIssue);
type Input = z.output<typeof Input>;

/** What this step has made by now: the contact of this address, where it holds what this step writes. */
const findMade = async (client: FluentClient, input: Input, { signal }: ActionContext) => {
  const known = await findContactByEmail(client, input.email, signal);
  if (known === null || (known.status === input.status && holds(known, contactFields(input)))) return known;
  throw new AppError("conflict", `FluentCRM has another contact with the address ${input.email}. Nothing was written.`);
};

const Made = z.object({ contact: FluentContact });
const Notes = z.object({ notes: z.object({ total: z.coerce.number() }) });

/** What isn't told isn't known to be empty. */
const isEmpty = (values: FluentContact["custom_values"]): boolean =>
  values ? Object.keys(values).length === 0 : false;

/** In no group, of the kind that FluentCRM makes, with nothing in fields of the site's own, and sent no mail. */
const isPlain = ({ tags, lists, companies, contact_type, custom_values, stats }: FluentContact): boolean =>
  tags.length + lists.length + companies.length === 0 &&
  ["", "lead"].includes(contact_type) &&
  isEmpty(custom_values) &&
  (stats?.emails ?? 0) === 0;

/** Whether nobody has done anything with it: FluentCRM has no bin, what is removed there is gone. */
const isAsMade = async (client: FluentClient, contact: FluentContact, input: Input, { signal }: ActionContext) => {
  const asMade = {
    ...Object.fromEntries(Object.values(fieldNames).map((field) => [field, ""])),
    ...contactFields(input),
  };
  if (!isPlain(contact) || !isAsCreated(contact) || contact.status !== input.status || !holds(contact, asMade))
    return false;
  return (await client.call("GET", `subscribers/${contact.id}/notes`, Notes, { signal })).data.notes.total === 0;
};

/** FluentCRM has one contact for an address: by it a second attempt finds what the first one made. */
export const createContact = defineAction<FluentClient>()({
  id: "create_contact",
  title: "Create a contact",
  description: "Adds a contact. It fails when the address is there already, also for those who unsubscribed.",
  effect: "write",
  idempotent: true,
  capability: "fcrm_manage_contacts",
  input: Input,
  output: ContactOutput,
  sample: contactOutputSample,
  creates: "crm.contact",
  target: () => null,
  before: async (client, { email }, { signal }) => {
    const known = await findContactByEmail(client, email, signal);
    if (!known) return {};
    const url = screenUrl(client, `subscribers/${known.id}`);
    throw new AppError("conflict", `FluentCRM has a contact with this address already: ${url}.`);
  },
  isApplied: async (client, input, _before, context) => {
    const made = ContactOutput.safeParse(context.output).data;
    if (made) return (await findContact(client, made.contactId, context)) !== null;
    return (await findMade(client, input, context)) !== null;
  },
  run: async (client, input, context) => {
    const known = await findMade(client, input, context);
    if (known) return contactResult(client, known, false, context);
    const body = { ...contactFields(input), status: input.status };
    const { data } = await client.call("POST", "subscribers", Made, { body, signal: context.signal });
    return writtenContact(client, data.contact, context);
  },
  undo: async (client, _before, input, context) => {
    const { contactId } = ContactOutput.parse(context.output);
    const contact = await findContact(client, contactId, { signal: context.signal, isWhole: true });
    if (!contact) return;
    if (!(await isAsMade(client, contact, input, context))) throw changedSince(contact);
    await client.call("DELETE", `subscribers/${contactId}`, z.unknown(), { signal: context.signal });
  },
  describe: (_input, { name, status }) => `Added the contact “${name}”, who is ${status}.`,
});
