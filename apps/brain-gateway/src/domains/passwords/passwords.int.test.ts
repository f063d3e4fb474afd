import { hashPassword, verifyPassword } from "@bizosaas/db/sign-in";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBody } from "../../platform/mail/queue-mail.ts";
import { callOperation, makePerson, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
let now = new Date();
beforeAll(async () => {
  gateway = await startTestGateway({ clock: { now: () => now } });
}, 60_000);
afterAll(() => gateway.close());

const minute = 60_000;
const request = (email: string, portal = "client") =>
  callOperation(gateway, "passwords.requestReset", { email, portal, locale: "nl" });
const reset = (token: string, password = "a brand new password") =>
  callOperation(gateway, "passwords.reset", { token, password });

const mailsTo = (recipient: string) =>
  gateway.services.db.global.mailMessage.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } });

const linkIn = async (recipient: string): Promise<URL> => {
  const mail = (await mailsTo(recipient)).at(-1);
  if (!mail?.body) throw new Error(`No mail went to ${recipient}.`);
  const address = /https?:\/\/\S+/.exec(openBody(gateway.services, mail.id, mail.body).text)?.[0];
  return new URL(address ?? "");
};
const tokenFor = async (email: string): Promise<string> => {
  expect((await request(email)).status).toBe(200);
  return (await linkIn(email)).hash.slice(1);
};
const newPerson = () => makePerson(gateway.services.db, gateway.mint);
const accountOf = (id: string) => gateway.services.db.global.userAccount.findUniqueOrThrow({ where: { id } });
const openSessions = (userId: string) =>
  gateway.services.db.global.userSession.count({ where: { userId, revokedAt: null } });

describe("a forgotten password", () => {
  it("is answered alike with and without an account, and mails only whoever has one", async () => {
    const { email } = await newPerson();
    const [known, unknown] = [await request(email), await request("nobody@example.test")];
    expect({ status: unknown.status, body: unknown.body }).toEqual({ status: known.status, body: known.body });
    expect(await mailsTo(email)).toMatchObject([{ state: "kept", locale: "nl" }]);
    expect(await mailsTo("nobody@example.test")).toMatchObject([{ state: "void" }]);
  });

  it("is set once by its link, signs every browser out and tells the person", async () => {
    const { email, userId } = await newPerson();
    const token = await tokenFor(email);
    const twice = await Promise.all([reset(token), reset(token)]);
    expect(twice.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 404]);
    expect(await verifyPassword((await accountOf(userId)).passwordHash, "a brand new password")).toBe(true);
    expect(await openSessions(userId)).toBe(0);
    expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "password_changed" });
    expect((await reset(token)).problem?.code).toBe("not_found");
  });

  it("is not set by a link that is late, replaced, unknown or for something else", async () => {
    const { email, userId } = await newPerson();
    const replaced = await tokenFor(email);
    const late = await tokenFor(email);
    const { hash } = await linkIn(email);
    now = new Date(now.getTime() + 15 * minute + 1000);
    for (const token of [replaced, late, "A".repeat(43)]) {
      expect((await reset(token)).problem).toMatchObject({
        code: "not_found",
        detail: expect.stringContaining("link"),
      });
    }
    const misused = await callOperation(gateway, "profile.confirmEmailChange", { token: hash.slice(1) });
    expect(misused.problem?.code).toBe("not_found");
    expect((await accountOf(userId)).passwordHash).toBeNull();
  });

  it("may be asked for a few times, then the account and the address wait, known or not", async () => {
    const email = "often@example.test";
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push((await request(email)).status);
    expect(answers).toEqual([200, 200, 200, 429]);
  });

  it("leads to the portal it was asked for in, and its secret is stored nowhere in the clear", async () => {
    const { email } = await newPerson();
    await request(email, "admin");
    const link = await linkIn(email);
    expect(link.origin).toBe(gateway.services.env.ADMIN_PORTAL_URL);
    const rows = await gateway.database.asAdmin<{ row: string }>(
      "select account_token::text as row from account_token union all select mail_message::text from mail_message",
    );
    expect(rows.some(({ row }) => row.includes(link.hash.slice(1)))).toBe(false);
  });
});

describe("a password", () => {
  it("is changed with the present one alone, and only other browsers are signed out", async () => {
    const person = await newPerson();
    const { db } = gateway.services;
    const passwordHash = await hashPassword("the present password");
    await db.global.userAccount.update({ where: { id: person.userId }, data: { passwordHash } });
    const change = async (currentPassword?: string) =>
      callOperation(
        gateway,
        "passwords.change",
        { newPassword: "another long password", ...(currentPassword && { currentPassword }) },
        { token: await person.token() },
      );
    for (const wrong of [undefined, "not the present one"]) {
      expect((await change(wrong)).problem).toMatchObject({ code: "credential_rejected" });
    }
    expect((await change("the present password")).status).toBe(200);
    expect(await openSessions(person.userId)).toBe(1);
    expect(await verifyPassword((await accountOf(person.userId)).passwordHash, "another long password")).toBe(true);
  });
});

describe("an address", () => {
  it("changes when the link in the new mailbox is opened, and the old one is told", async () => {
    const person = await newPerson();
    const email = "moved@example.test";
    now = new Date();
    const asked = await callOperation(
      gateway,
      "profile.requestEmailChange",
      { email },
      { token: await person.token() },
    );
    expect(asked.status).toBe(200);
    expect((await accountOf(person.userId)).email).toBe(person.email);
    const token = (await linkIn(email)).hash.slice(1);
    expect((await callOperation(gateway, "profile.confirmEmailChange", { token })).status).toBe(200);
    expect((await accountOf(person.userId)).email).toBe(email);
    expect(await mailsTo(person.email)).toMatchObject([{ template: "email_changed" }]);
  });

  it("of somebody else is asked for like any other, and nobody is mailed", async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    const input = { email: other.email };
    const asked = await callOperation(gateway, "profile.requestEmailChange", input, { token: await person.token() });
    expect(asked.status).toBe(200);
    expect(await mailsTo(other.email)).toMatchObject([{ state: "void" }]);
  });
});
