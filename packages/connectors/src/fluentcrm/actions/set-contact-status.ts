import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import type { FluentClient } from "../fluentcrm-client.ts";
import { consentIssue, HasConsent, isConsented, NewStatus, refuseResubscribing } from "./consent.ts";
import {
  ContactId,
  ContactOutput,
  changedSince,
  contactOutputSample,
  contactResult,
  requireContact,
  writtenContact,
} from "./contact-record.ts";

const Input = z
  .strictObject({ contactId: ContactId, status: NewStatus, hasConsent: HasConsent })
  .refine(isConsented, consentIssue);

/** The one way that tells FluentCRM's automations of it; a contact's other fields can't be written so. */
const save = async (client: FluentClient, contactId: string, value: string, { signal }: ActionContext) => {
  const body = { property: "status", value, subscribers: [Number(contactId)] };
  await client.call("PUT", "subscribers/subscribers-property", z.unknown(), { body, signal });
};

/** FluentCRM leaves no trace of who unsubscribes by themselves after we did. */
const staysUnsubscribed =
  "An undo sends nobody mail again: they may have unsubscribed by themselves since. If they agree to it, subscribe them in FluentCRM.";

export const setContactStatus = defineAction<FluentClient>()({
  id: "set_contact_status",
  title: "Subscribe or unsubscribe a contact",
  description: "Says whether a contact is sent mail. Who unsubscribed is never subscribed again from here.",
  effect: "write",
  idempotent: true,
  capability: "fcrm_manage_contacts",
  input: Input,
  output: ContactOutput,
  sample: contactOutputSample,
  target: ({ contactId }) => ({ kind: "crm.contact", externalId: contactId }),
  before: async (client, { contactId, status }, context) => {
    const contact = await requireContact(client, contactId, context);
    refuseResubscribing(contact, status);
    return { status: contact.status };
  },
  isApplied: async (client, { contactId, status }, _before, context) =>
    (await requireContact(client, contactId, context)).status === status,
  run: async (client, { contactId, status }, context) => {
    const current = await requireContact(client, contactId, context);
    if (current.status === status) return contactResult(client, current, false, context);
    refuseResubscribing(current, status);
    await save(client, contactId, status, context);
    return writtenContact(client, { ...current, status }, context);
  },
  undo: async (client, before, { contactId, status }, context) => {
    const current = await requireContact(client, contactId, context);
    if (current.status === before.status) return;
    if (current.status === "unsubscribed") throw new AppError("conflict", staysUnsubscribed);
    if (current.status !== status) throw changedSince(current);
    await save(client, contactId, before.status, context);
  },
  undoRefusal: (before, { status }) =>
    status === "unsubscribed" && before.status !== status ? staysUnsubscribed : null,
  describe: (_input, { name, status }, before) => `“${name}” is ${status} now; they were ${before.status}.`,
});
