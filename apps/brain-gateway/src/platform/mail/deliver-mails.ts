import { retryDelayMs } from "../events/outbox-queue.ts";
import type { Services } from "../services/services.ts";
import { redactText } from "../telemetry/redact.ts";
import { openBody } from "./queue-mail.ts";

const batch = 10;
const leaseMs = 120_000;
const maxAttempts = 10;
/** How many mails stay for operators to read, and how long. */
export const keptMails = 500;
const keptDays = 30;

const claim = (db: Services["db"]["global"], now: Date) =>
  db.mailMessage.findMany({
    where: { state: "queued", availableAt: { lte: now } },
    orderBy: { availableAt: "asc" },
    take: batch,
  });

type Claimed = Awaited<ReturnType<typeof claim>>[number];

/** False when another worker took it first. */
const lease = async ({ db, clock }: Services, { id, attempts }: Claimed): Promise<boolean> => {
  const { count } = await db.global.mailMessage.updateMany({
    where: { id, attempts, state: "queued" },
    data: { attempts: attempts + 1, availableAt: new Date(clock.now().getTime() + leaseMs) },
  });
  return count === 1;
};

const postpone = async ({ db, clock, log }: Services, { id, attempts }: Claimed, error: unknown): Promise<void> => {
  const isLast = attempts + 1 >= maxAttempts;
  const lastError = redactText(error instanceof Error ? error.message : String(error)).slice(0, 500);
  const availableAt = new Date(clock.now().getTime() + retryDelayMs(attempts + 1));
  await db.global.mailMessage.update({
    where: { id },
    data: { lastError, availableAt, ...(isLast && { state: "failed", body: null }) },
  });
  log.warn({ mailId: id, error: lastError, isLast }, "a mail could not be handed to the SMTP server");
};

const deliver = async (services: Services, mail: Claimed): Promise<void> => {
  const { mailer, db, clock } = services;
  if (mailer.delivery !== "smtp" || !mail.body || !(await lease(services, mail))) return;
  try {
    const { text, html } = openBody(services, mail.id, mail.body);
    await mailer.send({ id: mail.id, to: mail.recipient, subject: mail.subject, text, html });
  } catch (error) {
    return postpone(services, mail, error);
  }
  await db.global.mailMessage.update({
    where: { id: mail.id },
    data: { state: "sent", body: null, lastError: null, sentAt: clock.now() },
  });
};

/** Hands queued mails to the SMTP server; a sent one keeps no text. Answers how many it looked at. */
export const deliverMails = async (services: Services): Promise<number> => {
  if (services.mailer.delivery !== "smtp") return 0;
  const mails = await claim(services.db.global, services.clock.now());
  await Promise.all(mails.map((mail) => deliver(services, mail)));
  return mails.length;
};

/** Keeps the mailbox bounded, and takes away what went to nobody. */
export const tidyMails = async ({ db, clock }: Services): Promise<void> => {
  const { mailMessage } = db.global;
  const oldest = new Date(clock.now().getTime() - keptDays * 24 * 3_600_000);
  const [beyond] = await mailMessage.findMany({
    where: { state: { not: "void" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...{ skip: keptMails, take: 1, select: { createdAt: true } },
  });
  const before = beyond && beyond.createdAt > oldest ? beyond.createdAt : oldest;
  await mailMessage.deleteMany({
    where: { OR: [{ state: "void" }, { state: { not: "queued" }, createdAt: { lte: before } }] },
  });
};
