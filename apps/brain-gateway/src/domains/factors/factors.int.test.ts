import { hashToken, makeToken } from "@bizosaas/db/sign-in";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { callOperation, makePerson, startTestGateway, type TestGateway, type TestPerson } from "../../testing/index.ts";
import { createSoftPasskey, type SoftPasskey } from "../../testing/soft-passkey.ts";

let gateway: TestGateway;
let offsetMs = 0;
const minute = 60_000;
const now = () => new Date(Date.now() + offsetMs);
const origin = "http://localhost:3000";
const Codes = z.object({ recoveryCodes: z.array(z.string()).nullable() });
const Challenge = z.object({ options: z.object({ challenge: z.string() }) });

beforeAll(async () => {
  gateway = await startTestGateway({ clock: { now } });
}, 60_000);
beforeEach(() => {
  offsetMs = 0;
});
afterAll(() => gateway.close());

const newPerson = () => makePerson(gateway.services.db, gateway.mint);
const ask = async (person: TestPerson, name: string, input: object = {}) =>
  callOperation(gateway, name, { ...input }, { token: await person.token() });

const enableTotp = async (person: TestPerson) => {
  const { body } = await ask(person, "factors.startTotp");
  const totp = new TOTP({ secret: z.object({ secret: z.string() }).parse(body).secret });
  const enabled = await ask(person, "factors.enableTotp", { code: totp.generate({ timestamp: now().getTime() }) });
  expect(enabled.status).toBe(200);
  return { totp, codes: Codes.parse(enabled.body).recoveryCodes ?? [] };
};

const addPasskey = async (person: TestPerson, passkey: SoftPasskey) => {
  const { options } = Challenge.parse((await ask(person, "factors.startPasskey")).body);
  return ask(person, "factors.addPasskey", { name: "Key", answer: passkey.register(options.challenge, { origin }) });
};

const waiting = async (userId: string | null, portal = "client") => {
  const token = makeToken();
  const expiresAt = new Date(now().getTime() + 10 * minute);
  await gateway.services.db.global.signInChallenge.create({
    data: { tokenHash: hashToken(token), userId, portal, expiresAt },
  });
  return token;
};
const verify = (token: string, proof: object) => callOperation(gateway, "signIn.verify", { token, proof });
const challengeFor = async (token: string) => {
  const { body } = await callOperation(gateway, "signIn.startPasskey", { token });
  return Challenge.parse(body).options.challenge;
};

describe("an authenticator app", () => {
  it("counts only once a code of it was right, and its secret is sealed", async () => {
    const person = await newPerson();
    const { body } = await ask(person, "factors.startTotp");
    const { secret } = z.object({ secret: z.string() }).parse(body);
    const right = new TOTP({ secret }).generate({ timestamp: now().getTime() });
    const wrong = right === "000000" ? "000001" : "000000";
    expect((await ask(person, "factors.enableTotp", { code: wrong })).problem?.code).toBe("credential_rejected");
    const before = await ask(person, "factors.get");
    expect(before.body).toMatchObject({ totpEnabledAt: null, recoveryCodesLeft: 0 });
    const token = await waiting(person.userId);
    expect((await verify(token, { kind: "totp", code: right })).problem?.code).toBe("credential_rejected");
    const rows = await gateway.database.asAdmin<{ text: string }>(
      "select encode(secret, 'escape') as text from user_totp",
    );
    expect(rows.some(({ text }) => text.includes(secret))).toBe(false);
  });

  it("passes a sign-in with a new code, and with no code a second time", async () => {
    const person = await newPerson();
    const { totp } = await enableTotp(person);
    const used = totp.generate({ timestamp: now().getTime() });
    expect((await verify(await waiting(person.userId), { kind: "totp", code: used })).status).toBe(422);
    offsetMs = minute;
    const code = totp.generate({ timestamp: now().getTime() });
    const both = await Promise.all([
      verify(await waiting(person.userId), { kind: "totp", code }),
      verify(await waiting(person.userId), { kind: "totp", code }),
    ]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422]);
  });

  it("is guessed ten times, then even the right code waits", async () => {
    const person = await newPerson();
    const { totp } = await enableTotp(person);
    offsetMs = minute;
    const right = totp.generate({ timestamp: now().getTime() });
    const wrong = right === "000000" ? "000001" : "000000";
    const token = await waiting(person.userId);
    for (let guess = 0; guess < 10; guess += 1) {
      expect((await verify(token, { kind: "totp", code: wrong })).status).toBe(422);
    }
    expect((await verify(token, { kind: "totp", code: right })).problem?.code).toBe("rate_limited");
  });
});

describe("a recovery code", () => {
  it("passes one sign-in, of its own person, however it is typed", async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    const { codes } = await enableTotp(person);
    await enableTotp(other);
    expect(codes).toHaveLength(10);
    const proof = { kind: "recovery", code: ` ${codes[0]?.toUpperCase().replaceAll("-", " ")}` };
    expect((await verify(await waiting(other.userId), proof)).status).toBe(422);
    const both = await Promise.all([
      verify(await waiting(person.userId), proof),
      verify(await waiting(person.userId), proof),
    ]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422]);
    expect((await ask(person, "factors.get")).body).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it("stops working when new ones are made, and with the last factor", async () => {
    const person = await newPerson();
    const { codes } = await enableTotp(person);
    const renewed = Codes.parse((await ask(person, "factors.renewRecoveryCodes")).body).recoveryCodes ?? [];
    const old = { kind: "recovery", code: codes[1] ?? "" };
    expect((await verify(await waiting(person.userId), old)).status).toBe(422);
    expect((await ask(person, "factors.removeTotp")).status).toBe(200);
    const gone = { kind: "recovery", code: renewed[0] ?? "" };
    expect((await verify(await waiting(person.userId), gone)).status).toBe(422);
  });
});

describe("a passkey", () => {
  it("is refused when its answer is for another question, origin or host", async () => {
    const person = await newPerson();
    const passkey = createSoftPasskey();
    const start = async () => Challenge.parse((await ask(person, "factors.startPasskey")).body).options.challenge;
    const add = (answer: object) => ask(person, "factors.addPasskey", { name: "Key", answer });
    const foreign = passkey.register(makeToken(), { origin });
    await start();
    expect((await add(foreign)).problem?.code).toBe("credential_rejected");
    const elsewhere = passkey.register(await start(), { origin: "http://localhost:3001" });
    expect((await add(elsewhere)).problem?.code).toBe("credential_rejected");
    const otherHost = passkey.register(await start(), { origin, rpId: "evil.example" });
    expect((await add(otherHost)).problem?.code).toBe("credential_rejected");
    const right = passkey.register(await start(), { origin });
    expect((await add(right)).status).toBe(200);
    expect((await add(right)).problem?.code, "a question is answered once").toBe("credential_rejected");
  });

  it("signs in as the second step, by its own person, with this sign-in's question", async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    const [mine, theirs] = [createSoftPasskey(), createSoftPasskey()];
    await addPasskey(person, mine);
    await addPasskey(other, theirs);
    const token = await waiting(person.userId);
    const foreign = theirs.sign(await challengeFor(token), { origin });
    expect((await verify(token, { kind: "passkey", answer: foreign })).status).toBe(422);
    const another = mine.sign(await challengeFor(await waiting(person.userId)), { origin });
    await challengeFor(token);
    expect((await verify(token, { kind: "passkey", answer: another })).status).toBe(422);
    const right = mine.sign(await challengeFor(token), { origin, isVerified: false });
    expect((await verify(token, { kind: "passkey", answer: right })).status).toBe(200);
    expect((await verify(token, { kind: "passkey", answer: right })).problem?.code).toBe("unauthenticated");
  });

  it("signs in alone only where it asked its person", async () => {
    const person = await newPerson();
    const passkey = createSoftPasskey();
    await addPasskey(person, passkey);
    const token = await waiting(null);
    const unasked = passkey.sign(await challengeFor(token), { origin, isVerified: false });
    expect((await verify(token, { kind: "passkey", answer: unasked })).status).toBe(422);
    const asked = passkey.sign(await challengeFor(token), { origin });
    expect((await verify(token, { kind: "passkey", answer: asked })).status).toBe(200);
    const row = await gateway.services.db.global.signInChallenge.findUnique({ where: { tokenHash: hashToken(token) } });
    expect(row?.userId).toBe(person.userId);
  });

  it("whose counter went back is a copy, and refused", async () => {
    const person = await newPerson();
    const passkey = createSoftPasskey();
    await addPasskey(person, passkey);
    const once = async () => {
      const token = await waiting(person.userId);
      return verify(token, { kind: "passkey", answer: passkey.sign(await challengeFor(token), { origin }) });
    };
    expect((await once()).status).toBe(200);
    passkey.rewind();
    expect((await once()).status).toBe(422);
  });

  it("answers a question for five minutes", async () => {
    const person = await newPerson();
    const passkey = createSoftPasskey();
    await addPasskey(person, passkey);
    const token = await waiting(person.userId);
    const answer = passkey.sign(await challengeFor(token), { origin });
    offsetMs = 5 * minute + 1000;
    expect((await verify(token, { kind: "passkey", answer })).status).toBe(422);
  });
});

describe("a sign-in of some time ago", () => {
  it("changes nothing about the account's protection until the person shows again that it is them", async () => {
    const person = await newPerson();
    const { totp } = await enableTotp(person);
    offsetMs = 11 * minute;
    for (const name of ["factors.removeTotp", "factors.renewRecoveryCodes", "factors.startPasskey"]) {
      expect((await ask(person, name)).problem?.code, name).toBe("confirmation_required");
    }
    const email = { email: "later@example.test" };
    expect((await ask(person, "profile.requestEmailChange", email)).problem?.code).toBe("confirmation_required");
    const wrong = { proof: { kind: "password", password: "no password at all" } };
    expect((await ask(person, "factors.confirm", wrong)).problem?.code).toBe("credential_rejected");
    const code = totp.generate({ timestamp: now().getTime() });
    expect((await ask(person, "factors.confirm", { proof: { kind: "totp", code } })).status).toBe(200);
    expect((await ask(person, "factors.removeTotp")).status).toBe(200);
  });

  it("that waits for its factor ends after ten minutes", async () => {
    const person = await newPerson();
    const { totp } = await enableTotp(person);
    const token = await waiting(person.userId);
    offsetMs = 10 * minute + 1000;
    const code = totp.generate({ timestamp: now().getTime() });
    expect((await verify(token, { kind: "totp", code })).problem?.code).toBe("unauthenticated");
  });
});
