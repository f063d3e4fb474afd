import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ActionContext, ActionResult } from "../../kit/action.ts";
import { readBack } from "../../kit/read-back.ts";
import type { FluentClient } from "../fluentcrm-client.ts";
import { contactItem, contactList, type FluentContact, findContact } from "../resources/contacts.ts";

export const ContactId = z.coerce
  .string()
  .trim()
  .regex(/^\d{1,18}$/, "A contact's number in FluentCRM, such as 101.")
  .meta({ title: "Contact", description: "The contact's number in FluentCRM.", control: "template" });

export const ContactOutput = z.object({
  contactId: z.string(),
  name: z.string(),
  email: z.string(),
  status: z.string(),
  tags: z.string(),
  lists: z.string(),
  url: z.string(),
});
export type ContactOutput = z.output<typeof ContactOutput>;

const { sample } = contactList;
export const contactOutputSample: ContactOutput = {
  contactId: "101",
  ...{ name: sample.name, email: sample.email, status: sample.status, url: sample.url },
  ...{ tags: "Regular", lists: "Newsletter" },
};

export const requireContact = async (
  client: FluentClient,
  contactId: string,
  { signal }: ActionContext,
): Promise<FluentContact> => {
  const contact = await findContact(client, contactId, { signal });
  if (contact) return contact;
  throw new AppError("not_found", `FluentCRM has no contact ${contactId}.`);
};

export const nameOf = ({ first_name, last_name, email }: FluentContact): string =>
  `${first_name} ${last_name}`.trim() || email;

export const contactResult = async (
  client: FluentClient,
  contact: FluentContact,
  wrote: boolean,
  { signal }: ActionContext,
): Promise<ActionResult<ContactOutput>> => {
  const item = await contactItem(client, contact, signal);
  const { name, email, status, url, tags = [], lists = [] } = item.data;
  return {
    output: { contactId: item.externalId, name, email, status, tags: tags.join(", "), lists: lists.join(", "), url },
    resource: { ...item, kind: "crm.contact" },
    url,
    wrote,
  };
};

const notSaved = (contact: FluentContact): AppError =>
  new AppError(
    "upstream_failed",
    `FluentCRM answered as if “${nameOf(contact)}” were saved, but shows it without the change. Look at the contact there.`,
  );

/**
 * The contact as FluentCRM holds it once it was written, or as it was written where that can't be read back. What isn't
 * there then was never saved: FluentCRM answers alike where it changes nothing.
 */
export const writtenContact = async (
  client: FluentClient,
  asWritten: FluentContact,
  context: ActionContext,
  isSaved: (shown: FluentContact) => boolean = () => true,
): Promise<ActionResult<ContactOutput>> => {
  const read = () => findContact(client, String(asWritten.id), context);
  const shown = await readBack(read, { signal: context.signal, mayBeCutOff: true });
  if (shown && !isSaved(shown)) throw notSaved(shown);
  const result = await contactResult(client, shown ?? asWritten, true, context);
  return shown ? result : { ...result, isAssumed: true };
};

export const changedSince = (contact: FluentContact): AppError =>
  new AppError("conflict", `“${nameOf(contact)}” was changed since, so it isn't put back by itself.`);
