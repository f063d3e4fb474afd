import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Services } from "../services/services.ts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import { type MailOrder, renderMail } from "./render-mail.ts";

const Body = z.strictObject({ text: z.string(), html: z.string() });
type Body = z.infer<typeof Body>;

type Sealing = Pick<Services, "personVault" | "mailer">;
/** A transaction, or `services.db.global` where the mail goes with no other change. */
type MailTable = Pick<Tx, "mailMessage">;

const boundTo = (id: string): string => `mail_message/${id}/body`;

export const openBody = ({ personVault }: Pick<Sealing, "personVault">, id: string, body: Uint8Array): Body =>
  Body.parse(JSON.parse(personVault.open(boundTo(id), body)));

/**
 * Writes a mail in the transaction of the change it tells of. `isVoid` does all the same work for a mail that nobody
 * gets, so that the time it takes tells nothing.
 */
export const queueMail = async (
  { personVault, mailer }: Sealing,
  tx: MailTable,
  mail: MailOrder & { to: string; isVoid?: boolean },
): Promise<void> => {
  const { subject, text, html } = renderMail(mail);
  const id = uuidv7();
  const state = mailer.delivery === "smtp" ? "queued" : "kept";
  await tx.mailMessage.create({
    data: {
      ...{ id, recipient: mail.to, template: mail.template, locale: mail.locale, subject },
      body: personVault.seal(boundTo(id), JSON.stringify({ text, html })),
      state: mail.isVoid ? "void" : state,
    },
  });
};
