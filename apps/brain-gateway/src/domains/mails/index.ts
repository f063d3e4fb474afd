import { listMails } from "./list-mails.ts";
import { readMail } from "./read-mail.ts";

export const handlers = { list: listMails, read: readMail };
