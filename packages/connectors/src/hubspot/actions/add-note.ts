import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import type { HubSpotClient } from "../hubspot-client.ts";
import { contactMapping } from "../resources/contacts.ts";
import { readRecord } from "../resources/crm-resource.ts";
import { archiveRecord, createRecord, findMade, RecordId } from "./record-write.ts";

const Input = z.strictObject({
  contactId: RecordId.meta({ title: "Contact", description: "The contact's number in HubSpot.", control: "template" }),
  note: z.string().trim().min(1).max(60_000).meta({ title: "Note", control: "template" }),
});
type Input = z.output<typeof Input>;

const Output = z.object({ noteId: z.string(), contactId: z.string(), contactName: z.string(), url: z.string() });

/** HubSpot's number for "a note of this contact". */
const noteToContact = { associationCategory: "HUBSPOT_DEFINED", associationTypeId: 202 };

const findNote = (client: HubSpotClient, { contactId, note }: Input, since: string, context: ActionContext) =>
  findMade(
    client,
    "notes",
    { properties: { "associations.contact": contactId, hs_note_body: note }, since, createdAt: "hs_createdate" },
    context,
  );

/** HubSpot has no key by which a note is known again, so one that was cut off is looked for and never sent twice. */
export const addNote = defineAction<HubSpotClient>()({
  id: "add_note",
  title: "Add a note to a contact",
  description: "Writes a note in the contact's time line.",
  effect: "write",
  idempotent: false,
  capability: "crm.objects.contacts.write",
  input: Input,
  output: Output,
  sample: {
    noteId: "401",
    contactId: "101",
    contactName: contactMapping.sample.name,
    url: contactMapping.sample.url,
  },
  target: ({ contactId }) => ({ kind: "crm.contact", externalId: contactId }),
  before: async () => ({ since: new Date().toISOString() }),
  isApplied: async (client, input, { since }, context) => (await findNote(client, input, since, context)) !== null,
  run: async (client, { contactId, note }, context) => {
    const contact = await readRecord(client, contactMapping, contactId, { signal: context.signal });
    if (!contact) throw new AppError("not_found", `HubSpot has no contact ${contactId}.`);
    const properties = { hs_timestamp: new Date().toISOString(), hs_note_body: note };
    const associations = [{ to: { id: contactId }, types: [noteToContact] }];
    const noteId = await createRecord(client, "notes", { properties, associations }, context);
    const { name, url } = contact.data;
    return { output: { noteId, contactId, contactName: name, url }, url, wrote: true };
  },
  undo: async (client, { since }, input, context) => {
    const id = await findNote(client, input, since, context);
    if (id !== null) await archiveRecord(client, { type: "notes", id }, context);
  },
  describe: (_input, { contactName }) => `Added a note to “${contactName}”.`,
});
