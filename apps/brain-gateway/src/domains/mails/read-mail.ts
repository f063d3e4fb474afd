import { contract } from "@bizosaas/contracts";
import { operatorVerb } from "../../platform/http/open-verb.ts";
import { notFound } from "../../platform/http/verb.ts";
import { openBody } from "../../platform/mail/queue-mail.ts";
import { toMail } from "./view.ts";

export const readMail = operatorVerb(contract.mails.read, ({ services, actor, auditOutside }, { mailId }) =>
  services.db.withUser(actor.userId, async (tx) => {
    const mail = await tx.mailMessage.findFirst({ where: { id: mailId, state: { not: "void" } } });
    if (!mail) throw notFound("mail");
    const after = { recipient: mail.recipient, template: mail.template };
    await auditOutside(tx, actor, { objectKind: "mail", objectId: mailId, after });
    return { ...toMail(mail), text: mail.body ? openBody(services, mailId, mail.body).text : null };
  }),
);
