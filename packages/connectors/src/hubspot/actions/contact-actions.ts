import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionResult, defineAction } from "../../kit/action.ts";
import type { HubSpotClient } from "../hubspot-client.ts";
import { contactMapping } from "../resources/contacts.ts";
import { readRecord } from "../resources/crm-resource.ts";
import {
  archiveRecord,
  createRecord,
  isWritten,
  type Properties,
  propertiesBefore,
  propertiesOf,
  RecordId,
  restoreRecord,
  text,
  writeRecord,
} from "./record-write.ts";

const names = {
  email: "email",
  firstName: "firstname",
  lastName: "lastname",
  phone: "phone",
  company: "company",
  jobTitle: "jobtitle",
};

const fields = {
  firstName: text("First name"),
  lastName: text("Last name"),
  phone: text("Phone"),
  company: text("Company"),
  jobTitle: text("Job title"),
};

const ContactOutput = z.object({
  contactId: z.string(),
  name: z.string(),
  email: z.string(),
  status: z.string(),
  url: z.string(),
});
const sample: z.infer<typeof ContactOutput> = {
  contactId: "101",
  name: contactMapping.sample.name,
  email: contactMapping.sample.email,
  status: contactMapping.sample.status,
  url: contactMapping.sample.url,
};

const resultOf = async (
  client: HubSpotClient,
  id: string,
  wrote: boolean,
  signal?: AbortSignal,
): Promise<ActionResult<z.infer<typeof ContactOutput>>> => {
  const item = await readRecord(client, contactMapping, id, { signal });
  if (!item) throw new AppError("not_found", `HubSpot has no contact ${id}.`);
  const { name, email, status, url } = item.data;
  return {
    output: { contactId: item.externalId, name, email, status, url },
    resource: { ...item, kind: "crm.contact" },
    ...{ url, wrote },
  };
};

const byEmail = (client: HubSpotClient, email: string, signal?: AbortSignal) =>
  readRecord(client, contactMapping, email, { idProperty: "email", signal });

const NewContact = z.strictObject({
  email: z.email("Enter an email address.").max(320).meta({ title: "Email address", control: "template" }),
  ...fields,
});

/** HubSpot has one contact for an address: by it a second attempt finds what the first one made. */
export const createContact = defineAction<HubSpotClient>()({
  id: "create_contact",
  title: "Create a contact",
  description: "Adds a contact. It fails when the address is there already.",
  effect: "write",
  idempotent: true,
  capability: "crm.objects.contacts.write",
  input: NewContact,
  output: ContactOutput,
  sample,
  target: () => null,
  before: async (client, { email }, { signal }) => {
    const known = await byEmail(client, email, signal);
    if (!known) return {};
    throw new AppError("conflict", `HubSpot has a contact with this address already: ${known.data.url}.`);
  },
  isApplied: async (client, { email }, _before, { signal }) => (await byEmail(client, email, signal)) !== null,
  run: async (client, input, context) => {
    const known = await byEmail(client, input.email, context.signal);
    if (known) return resultOf(client, known.externalId, false, context.signal);
    const id = await createRecord(client, "contacts", { properties: propertiesOf(names, input) }, context);
    return resultOf(client, id, true, context.signal);
  },
  undo: async (client, _before, { email }, context) => {
    const made = await byEmail(client, email, context.signal);
    if (made) await archiveRecord(client, { type: "contacts", id: made.externalId }, context);
  },
  describe: (_input, { name }) => `Added the contact “${name}”.`,
});

const ContactChange = z
  .strictObject({
    contactId: RecordId.meta({
      title: "Contact",
      description: "The contact's number in HubSpot.",
      control: "template",
    }),
    email: z.email("Enter an email address.").max(320).optional().meta({ title: "Email address", control: "template" }),
    ...fields,
  })
  .refine(({ contactId: _, ...change }) => Object.values(change).some((value) => value !== undefined), {
    message: "Fill in at least one field to change.",
  });

type ContactChange = z.output<typeof ContactChange>;
const refOf = ({ contactId }: ContactChange) => ({ type: "contacts", id: contactId });
const changeOf = (input: ContactChange): Properties => propertiesOf(names, input);

export const updateContact = defineAction<HubSpotClient>()({
  id: "update_contact",
  title: "Update a contact",
  description: "Changes the fields that are filled in and leaves the others as they are.",
  effect: "write",
  idempotent: true,
  capability: "crm.objects.contacts.write",
  input: ContactChange,
  output: ContactOutput,
  sample,
  target: ({ contactId }) => ({ kind: "crm.contact", externalId: contactId }),
  before: (client, input, context) => propertiesBefore(client, refOf(input), changeOf(input), context),
  isApplied: (client, input, _before, context) => isWritten(client, refOf(input), changeOf(input), context),
  run: async (client, input, context) => {
    const wrote = await writeRecord(client, refOf(input), changeOf(input), context);
    return resultOf(client, input.contactId, wrote, context.signal);
  },
  undo: (client, before, input, context) =>
    restoreRecord(client, refOf(input), { before, change: changeOf(input) }, context),
  describe: (input, { name }) => `Changed ${Object.keys(changeOf(input)).length} fields of the contact “${name}”.`,
});
