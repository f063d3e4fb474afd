import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { PageQuery, pageOf } from "../shared/page.ts";
import { Id, Timestamp } from "../shared/primitives.ts";

export const MailState = z.enum(["queued", "sent", "failed", "kept"]);
export type MailState = z.infer<typeof MailState>;

export const MailSummary = z.object({
  id: Id,
  recipient: z.string(),
  template: z.string(),
  subject: z.string(),
  state: MailState,
  lastError: z.string().nullable(),
  createdAt: Timestamp,
  sentAt: Timestamp.nullable(),
});
export type MailSummary = z.infer<typeof MailSummary>;

export const listMails = operation({
  method: "GET",
  path: "/v1/platform/mails",
  summary: "What was mailed, newest first",
  tag: "Platform",
  can: "platform:read",
  effect: "read",
  input: z.strictObject({ ...PageQuery.shape, search: z.string().trim().max(200).optional() }),
  output: pageOf(MailSummary).extend({ delivery: z.enum(["mailbox", "smtp"]) }),
});
/** A body may hold a link that signs somebody in, so reading one is written down. */
export const readMail = operation({
  method: "POST",
  path: "/v1/platform/mails/{mailId}/read",
  summary: "Read the text of a mail",
  tag: "Platform",
  can: "platform:operate",
  effect: "write",
  audit: "mail.read",
  input: z.strictObject({ mailId: Id }),
  output: MailSummary.extend({ text: z.string().nullable().describe("Null once it was handed to the SMTP server.") }),
});

export const mailsContract = { list: listMails, read: readMail };
