import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";
import { deliverMails, keptMails, tidyMails } from "./deliver-mails.ts";
import { queueMail } from "./queue-mail.ts";

const received: { from: string; to: string[]; source: string }[] = [];
let refusals = 0;
let server: SMTPServer;
let gateway: TestGateway;
let offsetMs = 0;

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: (_address, _session, done) => {
      if (refusals === 0) return done();
      refusals -= 1;
      done(new Error("The mailbox is busy"));
    },
    onData: (stream, { envelope }, done) => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      void text(stream).then((source) => {
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  gateway = await startTestGateway({
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Bakery <mail@bakery.test>" },
    clock: { now: () => new Date(Date.now() + offsetMs) },
  });
}, 60_000);
afterAll(async () => {
  await gateway.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const queue = (to: string) =>
  queueMail(gateway.services, gateway.services.db.global, {
    ...{ to, template: "password_reset", locale: "en", values: { email: to, minutes: "15" } },
    link: "http://localhost:3000/reset-password#secret",
  });
const mailTo = (recipient: string) => gateway.services.db.global.mailMessage.findFirstOrThrow({ where: { recipient } });

describe("mail by SMTP", () => {
  it("arrives once with text and HTML, and keeps no text once it is handed over", async () => {
    await queue("ada@example.test");
    await Promise.all([deliverMails(gateway.services), deliverMails(gateway.services)]);
    expect(received.filter(({ to }) => to.includes("ada@example.test"))).toHaveLength(1);
    const [mail] = received;
    expect(mail).toMatchObject({ from: "mail@bakery.test" });
    expect(mail?.source).toContain("text/plain");
    expect(mail?.source).toContain("text/html");
    expect(mail?.source).toContain("Subject: Set a new password");
    expect(await mailTo("ada@example.test")).toMatchObject({ state: "sent", body: null });
  });

  it("is tried again later when the server refuses it", async () => {
    await queue("busy@example.test");
    refusals = 1;
    await deliverMails(gateway.services);
    expect(await mailTo("busy@example.test")).toMatchObject({ state: "queued", attempts: 1 });
    offsetMs = 60 * 60_000;
    await deliverMails(gateway.services);
    expect(await mailTo("busy@example.test")).toMatchObject({ state: "sent" });
  });

  it("keeps what waits and the newest of the rest, when it tidies up", async () => {
    const { mailMessage } = gateway.services.db.global;
    const old = { template: "password_reset", locale: "en", subject: "Old", recipient: "old@example.test" };
    const createdAt = new Date(Date.now() - 60_000);
    await mailMessage.createMany({
      data: Array.from({ length: keptMails + 5 }, () => ({ ...old, state: "sent", createdAt })),
    });
    await mailMessage.create({ data: { ...old, recipient: "void@example.test", state: "void" } });
    await mailMessage.create({ data: { ...old, recipient: "waits@example.test", state: "queued", createdAt } });
    await tidyMails(gateway.services);
    expect(await mailMessage.count({ where: { state: { not: "queued" } } })).toBeLessThanOrEqual(keptMails);
    expect(await mailMessage.count({ where: { recipient: "waits@example.test" } })).toBe(1);
    expect(await mailMessage.count({ where: { recipient: "ada@example.test" } })).toBe(1);
    expect(await mailMessage.count({ where: { state: "void" } })).toBe(0);
  });
});
