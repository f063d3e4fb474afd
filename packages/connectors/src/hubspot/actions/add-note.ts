import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import type { HubSpotClient } from "../hubspot-client.ts";
import { associatedIds, readRecords } from "../record-association.ts";
import { contactMapping } from "../resources/contacts.ts";
import { readRecord } from "../resources/crm-resource.ts";
import { isThere } from "./made-record.ts";
import { archiveRecord, createRecord, findRecord, RecordId } from "./record-write.ts";

const Input = z.strictObject({
  contactId: RecordId.meta({ title: "Contact", description: "The contact's number in HubSpot.", control: "template" }),
  note: z.string().trim().min(1).max(60_000).meta({ title: "Note", control: "template" }),
});
type Input = z.output<typeof Input>;

const Output = z.object({ noteId: z.string(), contactId: z.string(), contactName: z.string(), url: z.string() });

/** HubSpot's number for "a note of this contact". */
const noteToContact = { associationCategory: "HUBSPOT_DEFINED", associationTypeId: 202 };

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** HubSpot keeps a note as HTML and cleans it: only its words are the same. */
const wordsOf = (html: string): string =>
  html
    .replace(/<\/?[a-z][^>]*>/gi, " ")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();

/**
 * The note that this step has made by now. HubSpot's search knows no note by its words and lags behind, so the contact's
 * own notes are read. Their time is ours: we write it, so the vendor's clock doesn't matter.
 */
const findNote = async (client: HubSpotClient, { contactId, note }: Input, since: string, context: ActionContext) => {
  for await (const ids of associatedIds(client, { type: "contacts", id: contactId }, "notes", context)) {
    const notes = await readRecords(client, "notes", { ids, properties: ["hs_note_body", "hs_timestamp"] }, context);
    const made = notes.find(
      ({ properties }) =>
        Date.parse(properties["hs_timestamp"] ?? "") >= Date.parse(since) &&
        wordsOf(properties["hs_note_body"] ?? "") === wordsOf(note),
    );
    if (made) return made.id;
  }
  return null;
};

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
  isApplied: async (client, input, { since }, context) => {
    const made = Output.safeParse(context.output).data;
    if (made) return isThere(client, { type: "notes", id: made.noteId }, context);
    return (await findNote(client, input, since, context)) !== null;
  },
  run: async (client, { contactId, note }, context) => {
    const contact = await readRecord(client, contactMapping, contactId, { signal: context.signal });
    if (!contact) throw new AppError("not_found", `HubSpot has no contact ${contactId}.`);
    const properties = { hs_timestamp: new Date().toISOString(), hs_note_body: note };
    const associations = [{ to: { id: contactId }, types: [noteToContact] }];
    const { id: noteId } = await createRecord(client, "notes", { properties, associations }, context);
    const { name, url } = contact.data;
    return { output: { noteId, contactId, contactName: name, url }, url, wrote: true };
  },
  undo: async (client, _before, { note }, context) => {
    const record = { type: "notes", id: Output.parse(context.output).noteId };
    const found = await findRecord(client, record, ["hs_note_body"], context);
    if (!found) return;
    if (wordsOf(found.properties["hs_note_body"] ?? "") !== wordsOf(note))
      throw new AppError("conflict", "The note was changed in HubSpot since, so it isn't removed by itself.");
    await archiveRecord(client, record, context);
  },
  describe: (_input, { contactName }) => `Added a note to “${contactName}”.`,
});
