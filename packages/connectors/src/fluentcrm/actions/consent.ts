import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { FluentContact } from "../resources/contacts.ts";
import { nameOf } from "./contact-record.ts";

/** The states that every version knows: one that it doesn't know FluentCRM takes for *subscribed*. */
export const NewStatus = z.enum(["pending", "subscribed", "unsubscribed"]).meta({
  title: "Whether they are sent mail",
  control: "select",
  options: [
    { value: "pending", label: "Not confirmed; no mail is sent" },
    { value: "subscribed", label: "Subscribed" },
    { value: "unsubscribed", label: "Unsubscribed" },
  ],
});

export const HasConsent = z.boolean().default(false).meta({
  title: "They agreed to be sent mail",
  description: "Nobody is subscribed without it.",
  control: "checkbox",
  byPeopleOnly: true,
});

type Asked = { status: z.output<typeof NewStatus>; hasConsent: boolean };

export const isConsented = ({ status, hasConsent }: Asked): boolean => status !== "subscribed" || hasConsent;
export const consentIssue = {
  message: "Subscribe somebody only when they agreed to it: say that they did.",
  path: ["hasConsent"],
};

/** Who is in one of these is sent nothing by their own will, or because their mail came back. */
const suppressed: Readonly<Record<string, string>> = {
  unsubscribed: "unsubscribed",
  bounced: "can't be reached at this address",
  complained: "complained about mail",
  spammed: "reported mail as spam",
};

/** Who doesn't want mail is never subscribed again from here, whoever asks for it. */
export const refuseResubscribing = (contact: FluentContact, wanted: string): void => {
  const why = Object.hasOwn(suppressed, contact.status) ? suppressed[contact.status] : undefined;
  if (why === undefined || wanted === "unsubscribed") return;
  throw new AppError(
    "conflict",
    `“${nameOf(contact)}” ${why}, so they aren't sent mail again from here. They can subscribe by themselves, with a form of your website.`,
  );
};
