import { randomBytes } from "node:crypto";
import { hashToken, makeToken } from "@bizosaas/db/sign-in";
import { TOTP } from "otpauth";
import { z } from "zod";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import { callOperation, type Input } from "../call-operation.ts";
import { makePerson, type TestPerson } from "../people.ts";
import { createSoftPasskey, type SoftPasskey } from "../soft-passkey.ts";
import type { CaseStage, OperationCases } from "./operation-case.ts";

const outside = () => "platform";
const origin = "http://localhost:3000";
const freshEmail = () => `new-${randomBytes(5).toString("hex")}@example.test`;
const Challenge = z.object({ options: z.object({ challenge: z.string() }) });
const Secret = z.object({ secret: z.string() });
const hour = 3_600_000;

const member = ({ gateway, tenant }: CaseStage) =>
  makePerson(gateway.services.db, gateway.mint, { tenantId: tenant.tenantId, role: "member" });

const ask = async ({ gateway }: CaseStage, person: TestPerson, name: string, input: Input = {}) => {
  const { body, problem } = await callOperation(gateway, name, input, { token: await person.token() });
  if (problem) throw new Error(`${name}: ${problem.detail}`);
  return body;
};

/** What WebAuthn says there is signed, and belongs to nobody but its passkey. */
const answerOf = (place: string) => {
  const why = "A passkey's own values.";
  const within = ["", ".response", ".clientExtensionResults"].map((part) => [`${place}${part}`, why]);
  return Object.fromEntries(within) as Record<string, string>;
};

/** The caller of a case is made with its input; the table asks for both, in this order. */
const callers = new WeakMap<CaseStage["gateway"], TestPerson>();
const withMember = (
  input: (stage: CaseStage, person: TestPerson) => Promise<Input> | Input,
  exempt: Record<string, string> = {},
) => ({
  exempt,
  input: async (stage: CaseStage) => {
    const person = await member(stage);
    callers.set(stage.gateway, person);
    return input(stage, person);
  },
  as: ({ gateway, tenant }: CaseStage) => callers.get(gateway) ?? tenant.people.owner,
});

const linkOf = async ({ gateway }: CaseStage, purpose: string) => {
  const person = await makePerson(gateway.services.db, gateway.mint);
  const token = makeToken();
  const expiresAt = new Date(Date.now() + hour);
  const data = { tokenHash: hashToken(token), purpose, userId: person.userId, email: freshEmail(), expiresAt };
  await gateway.services.db.global.accountToken.create({ data });
  return token;
};

const startTotp = async (stage: CaseStage, person: TestPerson) =>
  new TOTP({ secret: Secret.parse(await ask(stage, person, "factors.startTotp")).secret });

const enableTotp = async (stage: CaseStage, person: TestPerson) => {
  const totp = await startTotp(stage, person);
  await ask(stage, person, "factors.enableTotp", { code: totp.generate() });
  return totp;
};

const addPasskey = async (stage: CaseStage, person: TestPerson, passkey: SoftPasskey) => {
  const { options } = Challenge.parse(await ask(stage, person, "factors.startPasskey"));
  const input = { name: "Laptop", answer: passkey.register(options.challenge, { origin }) };
  const Added = z.object({ passkey: z.object({ id: z.string() }) });
  return Added.parse(await ask(stage, person, "factors.addPasskey", input)).passkey.id;
};

const waiting = async ({ gateway }: CaseStage, userId: string | null) => {
  const token = makeToken();
  const expiresAt = new Date(Date.now() + hour);
  const data = { tokenHash: hashToken(token), userId, portal: "client", expiresAt };
  await gateway.services.db.global.signInChallenge.create({ data });
  return token;
};

const issuer = "https://id.example.test";
/** As the provider answers: what a portal's sign-in store notes. */
const provenLink = async (stage: CaseStage, person: TestPerson) => {
  const { token } = z.object({ token: z.string() }).parse(await ask(stage, person, "identities.startLink"));
  await stage.gateway.services.db.global.identityLink.update({
    where: { tokenHash: hashToken(token) },
    data: { issuer, subject: freshEmail() },
  });
  return token;
};
const identityOf = async ({ gateway }: CaseStage, { userId }: TestPerson) => {
  const identities = ["first", "second"].map((name) => ({ userId, issuer, subject: `${name} ${freshEmail()}` }));
  const [identity] = await gateway.services.db.global.userIdentity.createManyAndReturn({ data: identities });
  if (!identity) throw new Error("The identity was not written.");
  return identity.id;
};

export const securityCases: OperationCases = {
  "passwords.requestReset": {
    input: () => ({ email: freshEmail(), portal: "client", locale: "nl" }),
    auditIn: outside,
  },
  "passwords.reset": {
    input: async (stage) => ({ token: await linkOf(stage, "password_reset"), password: "a long password" }),
    auditIn: outside,
  },
  "passwords.change": withMember(() => ({ newPassword: "a long password" })),
  "profile.update": withMember(() => ({ name: "Ada Vale", locale: "nl" })),
  "profile.requestEmailChange": withMember(() => ({ email: freshEmail() })),
  "profile.confirmEmailChange": {
    input: async (stage) => ({ token: await linkOf(stage, "email_change") }),
    auditIn: outside,
  },
  "factors.get": { input: () => ({}) },
  "factors.startTotp": withMember(() => ({})),
  "factors.enableTotp": withMember(async (stage, person) => ({ code: (await startTotp(stage, person)).generate() })),
  "factors.removeTotp": withMember(async (stage, person) => {
    await enableTotp(stage, person);
    return {};
  }),
  "factors.renewRecoveryCodes": withMember(async (stage, person) => {
    await enableTotp(stage, person);
    return {};
  }),
  "factors.startPasskey": { input: () => ({}) },
  "factors.addPasskey": withMember(async (stage, person) => {
    const { options } = Challenge.parse(await ask(stage, person, "factors.startPasskey"));
    return { name: "Laptop", answer: createSoftPasskey().register(options.challenge, { origin }) };
  }, answerOf("answer")),
  "factors.renamePasskey": {
    input: async (stage) => ({
      passkeyId: await addPasskey(stage, stage.tenant.people.owner, createSoftPasskey()),
      name: "Phone",
    }),
  },
  "factors.removePasskey": {
    input: async (stage) => ({ passkeyId: await addPasskey(stage, stage.tenant.people.owner, createSoftPasskey()) }),
  },
  "factors.startConfirmation": { input: () => ({}) },
  "factors.confirm": withMember(async (stage, person) => {
    const passkey = createSoftPasskey();
    await addPasskey(stage, person, passkey);
    const { options } = Challenge.parse(await ask(stage, person, "factors.startConfirmation"));
    return { proof: { kind: "passkey", answer: passkey.sign(options.challenge, { origin }) } };
  }, answerOf("proof.answer")),
  "identities.startLink": withMember(() => ({})),
  "identities.link": withMember(async (stage, person) => ({ token: await provenLink(stage, person) })),
  "identities.unlink": {
    input: async (stage) => ({ identityId: await identityOf(stage, stage.tenant.people.owner) }),
  },
  "signIn.startPasskey": { input: async (stage) => ({ token: await waiting(stage, null) }) },
  "signIn.verify": {
    input: async (stage) => {
      const person = await member(stage);
      const totp = await enableTotp(stage, person);
      const next = totp.generate({ timestamp: Date.now() + 30_000 });
      return { token: await waiting(stage, person.userId), proof: { kind: "totp", code: next } };
    },
    auditIn: outside,
    exempt: answerOf("proof.answer"),
  },
  "mails.list": { input: () => ({}) },
  "mails.read": {
    input: async ({ gateway: { services } }) => {
      const to = freshEmail();
      const values = { email: to };
      await queueMail(services, services.db.global, { to, template: "email_changed", locale: "en", values });
      const { id } = await services.db.global.mailMessage.findFirstOrThrow({ where: { recipient: to } });
      return { mailId: id };
    },
    auditIn: outside,
  },
};
