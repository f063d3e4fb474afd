import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { callOperation, makePerson, startTestGateway, type TestGateway, type TestPerson } from "../../testing/index.ts";

let gateway: TestGateway;
const Codes = z.object({ recoveryCodes: z.array(z.string()).min(1) });

beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const ask = async (person: TestPerson, name: string, input: object, key: string, sessionId = person.sessionId) =>
  callOperation(
    gateway,
    name,
    { ...input },
    { token: await person.token({ sessionId }), headers: { "idempotency-key": key } },
  );

const personWithPasskey = async (): Promise<TestPerson> => {
  const { db, mint } = { db: gateway.services.db, mint: gateway.mint };
  const person = await makePerson(db, mint);
  const passkey = {
    credentialId: `key of ${person.userId}`,
    publicKey: Buffer.from("key"),
    rpId: "localhost",
    name: "Key",
  };
  await db.global.userPasskey.create({ data: { ...passkey, userId: person.userId, transports: [] } });
  return person;
};
const renew = (person: TestPerson, key: string, sessionId?: string) =>
  ask(person, "factors.renewRecoveryCodes", {}, key, sessionId);

describe("a person's idempotency key", () => {
  it("gives codes whose answer was lost again, and voids none of them", async () => {
    const person = await personWithPasskey();
    const first = Codes.parse((await renew(person, "lost")).body).recoveryCodes;
    const again = Codes.parse((await renew(person, "lost")).body).recoveryCodes;
    expect(again).toEqual(first);
    const { userRecoveryCode } = gateway.services.db.global;
    expect(await userRecoveryCode.count({ where: { userId: person.userId } })).toBe(first.length);
    expect(Codes.parse((await renew(person, "another")).body).recoveryCodes).not.toEqual(first);
  });

  it("keeps the answer sealed, of the input only a keyed hash, and both for their session alone", async () => {
    const person = await personWithPasskey();
    const [code = ""] = Codes.parse((await renew(person, "sealed")).body).recoveryCodes;
    const rows = await gateway.services.db.global.personIdempotencyKey.findMany({ where: { userId: person.userId } });
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.response ?? []).toString("latin1")).not.toContain(code);
    expect(rows[0]?.bodyHash).not.toMatch(/^[0-9a-f]{64}$/);
    const { id, ...session } = await gateway.services.db.global.userSession.findUniqueOrThrow({
      where: { id: person.sessionId },
    });
    const other = await gateway.services.db.global.userSession.create({
      data: { ...session, tokenHash: `beside ${id}` },
    });
    expect(Codes.parse((await renew(person, "sealed", other.id)).body).recoveryCodes).not.toContain(code);
  });

  it("does the work once for many at the same time; the others get its answer or 409", async () => {
    const person = await personWithPasskey();
    const answers = await Promise.all(Array.from({ length: 10 }, () => renew(person, "race")));
    const done = answers.filter(({ status }) => status === 200);
    expect(new Set(done.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    for (const { status, problem } of answers) {
      if (status !== 200) expect(problem?.code).toBe("idempotency_conflict");
    }
  });

  it("refuses the same key for another request, and is free again after a failure", async () => {
    const person = await makePerson(gateway.services.db, gateway.mint);
    expect((await ask(person, "profile.update", { name: "Ada" }, "name")).status).toBe(200);
    expect((await ask(person, "profile.update", { name: "Eve" }, "name")).problem?.code).toBe("idempotency_conflict");
    expect((await renew(person, "early")).problem?.code).toBe("conflict");
    expect((await renew(person, "early")).problem?.code).toBe("conflict");
  });

  it("counts for an operator too, and for nobody who has no account", async () => {
    const { operator, tenant } = gateway;
    const enter = () =>
      ask(operator, "platform.enterTenant", { tenantId: tenant.tenantId, reason: "They asked us to look" }, "visit");
    const first = await enter();
    expect(first.status, JSON.stringify(first.problem)).toBe(200);
    expect((await enter()).body).toEqual(first.body);
    const headers = { "idempotency-key": "not usable\t" };
    const anonymous = await callOperation(
      gateway,
      "passwords.requestReset",
      { email: "a@b.test", portal: "client" },
      { headers },
    );
    expect(anonymous.status).toBe(200);
  });
});
