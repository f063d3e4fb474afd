import { createSignIn, type SignIn } from "@bizosaas/db/sign-in";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { callOperation, makePerson, startTestGateway, type TestGateway, type TestPerson } from "../../testing/index.ts";

let gateway: TestGateway;
let signIn: SignIn;
beforeAll(async () => {
  gateway = await startTestGateway();
  signIn = createSignIn({ appUrl: gateway.database.urls.app });
}, 60_000);
afterAll(async () => {
  await signIn.close();
  await gateway.close();
});

const browser = { portal: "client", userAgent: "Browser", address: "203.0.113.9" } as const;
/** What a portal is told of a person at each request, and puts into their token. */
const lacksFactor = async ({ userId }: TestPerson): Promise<boolean> => {
  const { token } = await signIn.createSession(userId, browser);
  const actor = await signIn.findSessionActor(token, "client");
  return actor?.lacksFactorIn.includes(gateway.tenant.tenantId) ?? false;
};
const ask = async (person: TestPerson, name: string, input: object = {}) =>
  callOperation(gateway, name, { ...input }, { token: await person.token({ lacksFactor: await lacksFactor(person) }) });
const enableTotp = async (person: TestPerson) => {
  const { body } = await ask(person, "factors.startTotp");
  const { secret } = z.object({ secret: z.string() }).parse(body);
  expect((await ask(person, "factors.enableTotp", { code: new TOTP({ secret }).generate() })).status).toBe(200);
};
const require = (person: TestPerson, isRequired: boolean) =>
  ask(person, "organizations.requireSecondFactor", { isRequired });

describe("a second factor that the organization asks for", () => {
  it("keeps out who has none until they set it up, there alone, and shows who that is", async () => {
    const { tenantId, people } = gateway.tenant;
    const { owner, member, viewer } = people;
    const late = await makePerson(gateway.services.db, gateway.mint, { tenantId, role: "admin" });

    const tooEarly = await require(owner, true);
    expect([tooEarly.status, tooEarly.problem?.code]).toEqual([409, "conflict"]);
    await enableTotp(owner);
    await gateway.database.asAdmin("update user_session set confirmed_at = now() - interval '1 hour' where id = $1", [
      owner.sessionId,
    ]);
    expect((await require(owner, true)).problem?.code).toBe("confirmation_required");
    await gateway.database.asAdmin("update user_session set confirmed_at = now() where id = $1", [owner.sessionId]);
    expect((await require(owner, true)).body).toMatchObject({ requiresSecondFactor: true });

    for (const name of ["organizations.get", "workflows.list", "members.list"]) {
      const refused = await ask(member, name);
      expect([refused.status, refused.problem?.code], name).toEqual([403, "second_factor_required"]);
    }
    expect((await ask(late, "organizations.requireSecondFactor", { isRequired: false })).problem?.code).toBe(
      "second_factor_required",
    );
    expect((await ask(member, "factors.get")).status).toBe(200);
    expect((await ask(owner, "organizations.get")).status).toBe(200);
    expect(await lacksFactor(gateway.otherTenant.people.member)).toBe(false);

    await enableTotp(member);
    expect((await ask(member, "organizations.get")).status).toBe(200);
    const { items } = z
      .object({ items: z.array(z.object({ userId: z.string(), hasSecondFactor: z.boolean().nullable() })) })
      .parse((await ask(owner, "members.list")).body);
    const shown = new Map(items.map(({ userId, hasSecondFactor }) => [userId, hasSecondFactor]));
    expect([owner, member, viewer, late].map(({ userId }) => shown.get(userId))).toEqual([true, true, false, false]);
    const seen = z
      .object({ items: z.array(z.object({ hasSecondFactor: z.null() })) })
      .safeParse((await ask(member, "members.list")).body);
    expect(seen.success).toBe(true);

    expect((await require(owner, false)).body).toMatchObject({ requiresSecondFactor: false });
    expect((await ask(viewer, "organizations.get")).status).toBe(200);
  });
});
