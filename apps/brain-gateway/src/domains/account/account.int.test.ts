import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, makePerson, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const signUp = (email: string, organizationName = "Vale Bakery") =>
  callOperation(gateway, "account.signUp", { name: "Ada", email, password: "a long password", organizationName });

describe("signing up", () => {
  it("refuses an address that is taken, however it is written, and leaves nothing behind", async () => {
    expect((await signUp("Ada@Example.test")).status).toBe(200);
    const before = await gateway.services.db.withPlatform((tx) => tx.tenant.count());
    const again = await signUp("ada@example.test", "Shadow");
    expect(again.problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("Sign in") });
    expect(await gateway.services.db.withPlatform((tx) => tx.tenant.count())).toBe(before);
  });

  it("makes one account of ten at once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => signUp("rush@example.test")));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ problem }) => problem?.code === "conflict")).toHaveLength(9);
  });

  it("gives two organizations of one name addresses of their own", async () => {
    await signUp("one@example.test", "Twin Peaks");
    await signUp("two@example.test", "Twin Peaks");
    const tenants = await gateway.services.db.withPlatform((tx) =>
      tx.tenant.findMany({ where: { name: "Twin Peaks" } }),
    );
    expect(new Set(tenants.map(({ slug }) => slug)).size).toBe(2);
    expect(tenants.every(({ slug }) => slug.startsWith("twin-peaks"))).toBe(true);
  });

  it("keeps the password as an argon2id hash", async () => {
    await signUp("hash@example.test");
    const user = await gateway.services.db.global.userAccount.findUnique({ where: { email: "hash@example.test" } });
    expect(user?.passwordHash).toMatch(/^\$argon2id\$/);
  });
});

describe("sessions", () => {
  it("are a person's own: another's answers like a missing one", async () => {
    const [ada, eve] = [
      await makePerson(gateway.services.db, gateway.mint),
      await makePerson(gateway.services.db, gateway.mint),
    ];
    const theft = await callOperation(
      gateway,
      "account.revokeSession",
      { sessionId: ada.sessionId },
      { token: await eve.token() },
    );
    expect(theft.problem?.code).toBe("not_found");
    const list = await callOperation(gateway, "account.listSessions", {}, { token: await ada.token() });
    expect(list.body).toMatchObject({ items: [{ id: ada.sessionId, isCurrent: true }] });
    const own = await callOperation(
      gateway,
      "account.revokeSession",
      { sessionId: ada.sessionId },
      { token: await ada.token() },
    );
    expect(own.status).toBe(200);
  });
});

describe("the account", () => {
  it("lists every organization, and shows a platform role in the admin portal alone", async () => {
    const { owner } = gateway.tenant.people;
    const account = await callOperation(gateway, "account.get", {}, { token: await owner.token() });
    expect(account.body).toMatchObject({
      currentTenantId: gateway.tenant.tenantId,
      memberships: [{ tenantId: gateway.tenant.tenantId, role: "owner" }],
      platformRole: null,
    });
    const asOperator = await callOperation(gateway, "account.get", {}, { token: await gateway.operator.token() });
    expect(asOperator.body).toMatchObject({ platformRole: "operator", currentTenantId: null });
  });
});
