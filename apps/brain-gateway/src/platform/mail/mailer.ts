import { createTransport } from "nodemailer";
import type { GatewayEnv } from "../../env.ts";

export type OutgoingMail = { id: string; to: string; subject: string; text: string; html: string };

/** Where mail goes: to an SMTP server, or into the mailbox that operators read. */
export type Mailer =
  | { delivery: "mailbox"; close: () => void }
  | { delivery: "smtp"; send: (mail: OutgoingMail) => Promise<void>; close: () => void };

const connectMs = 5000;
const answerMs = 30_000;

/** SMTP where `SMTP_URL` names a server; else mail is kept. The operator's own server is no address of a tenant's. */
export const createMailer = ({ SMTP_URL, MAIL_FROM }: Pick<GatewayEnv, "SMTP_URL" | "MAIL_FROM">): Mailer => {
  if (!SMTP_URL) return { delivery: "mailbox", close: () => undefined };
  const transport = createTransport(
    {
      ...{ url: SMTP_URL, pool: true, maxConnections: 2, disableFileAccess: true, disableUrlAccess: true },
      ...{ connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: answerMs },
    },
    { from: MAIL_FROM },
  );
  return {
    delivery: "smtp",
    send: async ({ id, to, subject, text, html }) => {
      // The same id on a second attempt, so that a server that took the first one can tell.
      await transport.sendMail({ messageId: `<${id}@bizosaas>`, to: { name: "", address: to }, subject, text, html });
    },
    close: () => transport.close(),
  };
};
