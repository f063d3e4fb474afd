import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, makeTenantWithMember, makeUser, type TestDatabase } from "../testing/index.ts";
import { type Browser, createSignIn, hashPassword, type SignIn, verifyPassword } from "./index.ts";

const password = "a long enough password";
const browser: Browser = { portal: "client", userAgent: "Browser", address: "203.0.113.9" };

let test: TestDatabase;
let signIn: SignIn;
let passwordHash: string;

const makePerson = async (data: { platformRole?: string; lockedAt?: Date } = {}) =>
  makeUser(test.database, { passwordHash, ...data });

const enter = async (email: string, at: Browser = browser) => {
  const signedIn = await signIn.withPassword({ email, password }, at);
  if (signedIn.kind !== "session") throw new Error("This account has a second factor.");
  return signedIn.token;
};

const tokenOf = async (userId: string) => (await signIn.createSession(userId, browser)).token;

beforeAll(async () => {
  test = await createTestDatabase();
  signIn = createSignIn({ appUrl: test.urls.app });
  passwordHash = await hashPassword(password);
}, 60_000);
afterAll(async () => {
  await signIn.close();
  await test.drop();
});

describe("a password", () => {
  it("signs in whatever the case of the address, and gives a session that finds the person", async () => {
    const person = await makePerson();
    const token = await enter(` ${person.email.toUpperCase()} `);
    expect(await signIn.findSessionActor(token, "client")).toMatchObject({ userId: person.id, memberships: [] });
  });

  it("answers a wrong one, an unknown account and a locked account with one sentence", async () => {
    const [person, locked] = [await makePerson(), await makePerson({ lockedAt: new Date() })];
    const attempts = [
      { email: person.email, password: "wrong" },
      { email: "nobody@example.test", password },
      { email: locked.email, password },
    ];
    for (const attempt of attempts) {
      await expect(signIn.withPassword(attempt, browser)).rejects.toMatchObject({
        code: "unauthenticated",
        message: "The e-mail address or the password is wrong.",
      });
    }
  });

  it("is never matched where none is stored", async () => {
    expect(await verifyPassword(null, "no account has this password")).toBe(false);
    expect(await verifyPassword(passwordHash, password)).toBe(true);
  });

  it("is throttled per account, at once as well as in a row, and a right one does not help any more", async () => {
    const person = await makePerson();
    const guesses = Array.from({ length: 14 }, (_, index) =>
      signIn
        .withPassword({ email: person.email, password: "wrong" }, { ...browser, address: `198.51.100.${index}` })
        .then(
          () => "opened",
          (error: { code: string }) => error.code,
        ),
    );
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === "rate_limited")).toHaveLength(4);
    const right = signIn.withPassword({ email: person.email, password }, browser);
    await expect(right).rejects.toMatchObject({ code: "rate_limited", retryAfterSeconds: expect.any(Number) });
  });

  it("is throttled per address across accounts, a whole IPv6 network counting as one", async () => {
    const guesses = Array.from({ length: 55 }, (_, index) =>
      signIn
        .withPassword(
          { email: `guess-${index}@example.test`, password: "x" },
          { ...browser, address: `2001:db8:1:2::${index}` },
        )
        .catch((error: { code: string }) => error.code),
    );
    expect((await Promise.all(guesses)).filter((code) => code === "rate_limited")).toHaveLength(5);
  }, 30_000);

  it("opens the admin portal to operators alone", async () => {
    const [person, operator] = [await makePerson(), await makePerson({ platformRole: "operator" })];
    const at = { ...browser, portal: "admin" as const };
    const refused = signIn.withPassword({ email: person.email, password }, at);
    await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    const token = await enter(operator.email, at);
    expect(await signIn.findSessionActor(token, "admin")).toMatchObject({ platformRole: "operator" });
  });
});

describe("a session", () => {
  it("carries memberships and the chosen organization as they are now", async () => {
    const { tenant, user } = await makeTenantWithMember(test.database, "admin");
    const token = await tokenOf(user.id);
    await signIn.chooseTenant(token, tenant.id);
    expect(await signIn.findSessionActor(token, "client")).toMatchObject({
      currentTenantId: tenant.id,
      memberships: [{ tenantId: tenant.id, tenantName: tenant.name, tenantSlug: tenant.slug, role: "admin" }],
    });
    await test.database.withTenant(tenant.id, (tx) => tx.membership.deleteMany({ where: { userId: user.id } }));
    expect(await signIn.findSessionActor(token, "client")).toMatchObject({ currentTenantId: null, memberships: [] });
  });

  it("does not choose an organization that the person does not belong to", async () => {
    const [mine, theirs] = [await makeTenantWithMember(test.database), await makeTenantWithMember(test.database)];
    const choice = signIn.chooseTenant(await tokenOf(mine.user.id), theirs.tenant.id);
    await expect(choice).rejects.toMatchObject({ code: "not_found" });
  });

  it("is worth nothing when revoked, rotated, expired, idle, locked or at the other portal", async () => {
    const person = await makePerson();
    const isFound = async (token: string) => (await signIn.findSessionActor(token, "client")) !== null;
    const revoked = await tokenOf(person.id);
    expect(await isFound(revoked)).toBe(true);
    await signIn.revokeSession(revoked);
    const old = await tokenOf(person.id);
    const rotated = await signIn.rotateSession(old);
    const [expired, idle] = [await tokenOf(person.id), await tokenOf(person.id)];
    await test.asAdmin(
      `UPDATE user_session SET expires_at = now() WHERE token_hash = encode(sha256('${expired}'), 'hex')`,
    );
    await test.asAdmin(
      `UPDATE user_session SET last_seen_at = now() - interval '8 days' WHERE token_hash = encode(sha256('${idle}'), 'hex')`,
    );
    for (const token of [revoked, old, expired, idle, "never issued"]) expect(await isFound(token)).toBe(false);
    expect(await isFound(rotated?.token ?? "")).toBe(true);
    expect(await signIn.findSessionActor(rotated?.token ?? "", "admin")).toBeNull();
    await test.database.global.userAccount.update({ where: { id: person.id }, data: { lockedAt: new Date() } });
    expect(await isFound(rotated?.token ?? "")).toBe(false);
  });

  it("is stored as a hash only", async () => {
    const token = await tokenOf((await makePerson()).id);
    const rows = await test.asAdmin("SELECT FROM user_session WHERE token_hash = $1", [token]);
    expect(rows).toHaveLength(0);
  });

  it("survives alone when all others of a person are revoked", async () => {
    const person = await makePerson();
    const [kept, other] = [await tokenOf(person.id), await tokenOf(person.id)];
    expect(await signIn.revokeSessionsOf(person.id, kept)).toBe(1);
    expect(await signIn.findSessionActor(kept, "client")).not.toBeNull();
    expect(await signIn.findSessionActor(other, "client")).toBeNull();
  });
});

describe("an OIDC identity", () => {
  const identity = (email: string) => ({
    issuer: "https://login.example.test",
    subject: email,
    email,
    isEmailVerified: true,
    name: "Kim Lowe",
  });

  it("makes one account, however often and however simultaneously it signs in", async () => {
    const ids = await Promise.all(
      Array.from({ length: 4 }, () => signIn.findOrLinkIdentity(identity("kim@example.test"))),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it("is refused with an unconfirmed address, or where a password account has it", async () => {
    const person = await makePerson();
    const unverified = signIn.findOrLinkIdentity({ ...identity("new@example.test"), isEmailVerified: false });
    await expect(unverified).rejects.toMatchObject({ code: "forbidden" });
    await expect(signIn.findOrLinkIdentity(identity(person.email))).rejects.toMatchObject({ code: "conflict" });
  });
});
