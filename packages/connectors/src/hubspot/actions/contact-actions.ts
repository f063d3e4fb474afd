import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import type { HubSpotClient } from "../hubspot-client.ts";
import { contactMapping } from "../resources/contacts.ts";
import { fetchRecord, readRecord } from "../resources/crm-resource.ts";
import { changesOf, writesOf } from "./change-record.ts";
import { isThere, removeMade } from "./made-record.ts";
import {
  changesFields,
  countFields,
  holds,
  orEmpty,
  type Properties,
  propertiesOf,
  RecordId,
  text,
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

const { make, give, write } = writesOf(contactMapping, ({ externalId, data }): z.infer<typeof ContactOutput> => {
  const { name, email, status, url } = data;
  return { contactId: externalId, name, email, status, url };
});

const NewContact = z.strictObject({
  email: z.email("Enter an email address.").max(320).meta({ title: "Email address", control: "template" }),
  ...fields,
});

type NewContact = z.output<typeof NewContact>;

/** What this step has made by now: the contact of this address, where it holds what this step writes. */
const findMadeContact = async (client: HubSpotClient, input: NewContact, context: ActionContext) => {
  const known = await fetchRecord(client, contactMapping, input.email, { idProperty: "email", signal: context.signal });
  if (known === null || holds(known.properties, propertiesOf(names, input))) return known;
  throw new AppError("conflict", `HubSpot has another contact with the address ${input.email}. Nothing was written.`);
};

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
  creates: "crm.contact",
  target: () => null,
  before: async (client, { email }, { signal }) => {
    const known = await readRecord(client, contactMapping, email, { idProperty: "email", signal });
    if (!known) return {};
    throw new AppError("conflict", `HubSpot has a contact with this address already: ${known.data.url}.`);
  },
  isApplied: async (client, input, _before, context) => {
    const made = ContactOutput.safeParse(context.output).data;
    if (made) return isThere(client, { type: "contacts", id: made.contactId }, context);
    return (await findMadeContact(client, input, context)) !== null;
  },
  run: async (client, input, context) => {
    const properties = propertiesOf(names, input);
    const made = await findMadeContact(client, input, context);
    return made ? give(client, made, context) : make(client, { properties }, context);
  },
  undo: async (client, _before, input, context) => {
    const { contactId, status } = ContactOutput.parse(context.output);
    const wrote = { ...propertiesOf(names, input), lifecyclestage: status };
    await removeMade(client, { type: "contacts", id: contactId, wrote, fields: Object.values(names) }, context);
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
    email: z
      .string()
      .trim()
      .max(320)
      .regex(orEmpty(z.regexes.email), "Enter an email address.")
      .optional()
      .meta({ title: "Email address", control: "template", canClear: true }),
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
  description: changesFields,
  effect: "write",
  idempotent: true,
  capability: "crm.objects.contacts.write",
  input: ContactChange,
  output: ContactOutput,
  sample,
  target: ({ contactId }) => ({ kind: "crm.contact", externalId: contactId }),
  ...changesOf({ refOf, changeOf, write }),
  describe: (input, { name }) => `Changed ${countFields(changeOf(input))} of the contact “${name}”.`,
});
