import { createSignIn, hashPassword, type SignIn } from "@bizosaas/db/sign-in";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { callOperation, makePerson, startTestGateway, type TestGateway, type TestPerson } from "../../testing/index.ts";

let gateway: TestGateway;
let signIn: SignIn;
let offsetMs = 0;
const minute = 60_000;
const issuer = "https://id.example.test";
const browser = { portal: "client" as const, userAgent: "Browser", address: "203.0.113.9" };

beforeAll(async () => {
  gateway = await startTestGateway({ clock: { now: () => new Date(Date.now() + offsetMs) } });
  signIn = createSignIn({ appUrl: gateway.database.urls.app });
}, 60_000);
beforeEach(() => {
  offsetMs = 0;
});
afterAll(async () => {
  await signIn.close();
  await gateway.close();
});

/** Somebody whose browser has a session of the sign-in store, as a portal's has. */
const newPerson = async () => {
  const person = await makePerson(gateway.services.db, gateway.mint);
  const { token } = await signIn.createSession(person.userId, browser);
  const actor = await signIn.findSessionActor(token, "client");
  if (!actor) throw new Error("The session was not found.");
  const here = { ...person, sessionId: actor.sessionId };
  return { person: here, sessionToken: token, call: callAs(here) };
};
const callAs =
  ({ token, sessionId }: TestPerson) =>
  async (name: string, input: object = {}) =>
    callOperation(gateway, name, { ...input }, { token: await token({ sessionId }) });
type Here = Awaited<ReturnType<typeof newPerson>>;

const start = async ({ call }: Here) => {
  const { body } = await call("identities.startLink");
  return z.object({ token: z.string() }).parse(body).token;
};
const linkAs = async (here: Here, subject: string) => {
  const token = await start(here);
  await signIn.proveIdentityLink({ token, sessionToken: here.sessionToken }, { issuer, subject });
  return here.call("identities.link", { token });
};
const identitiesOf = async ({ call }: Here) => {
  const { body } = await call("factors.get");
  return z.object({ identities: z.array(z.object({ id: z.string(), issuer: z.string() })) }).parse(body).identities;
};
const mailsTo = ({ person }: Here) =>
  gateway.database.asAdmin<{ template: string }>("select template from mail_message where recipient = $1", [
    person.email,
  ]);

describe("linking an account at a provider", () => {
  it("lets the person sign in with it from then on, and tells them by mail", async () => {
    const here = await newPerson();
    expect(await linkAs(here, "kim")).toMatchObject({ status: 200, body: { issuer } });
    const found = { issuer, subject: "kim", email: "another@example.test", isEmailVerified: false, name: "Kim" };
    expect(await signIn.findOrLinkIdentity(found)).toBe(here.person.userId);
    expect(await mailsTo(here)).toEqual([{ template: "identity_changed" }]);
  });

  it("links nothing that the provider did not prove, and each proof once", async () => {
    const here = await newPerson();
    const token = await start(here);
    expect((await here.call("identities.link", { token })).problem?.code).toBe("credential_rejected");
    const link = { token, sessionToken: here.sessionToken };
    expect(await signIn.proveIdentityLink(link, { issuer, subject: "once" })).toBe(true);
    expect(await signIn.proveIdentityLink(link, { issuer, subject: "twice" })).toBe(false);
    expect((await here.call("identities.link", { token })).status).toBe(200);
    expect((await here.call("identities.link", { token })).problem?.code).toBe("credential_rejected");
  });

  it("is ended by the session that began it, and by no other, of the same person or of somebody else", async () => {
    const [here, stranger] = [await newPerson(), await newPerson()];
    const elsewhere = await signIn.createSession(here.person.userId, browser);
    const token = await start(here);
    for (const sessionToken of [elsewhere.token, stranger.sessionToken]) {
      expect(await signIn.proveIdentityLink({ token, sessionToken }, { issuer, subject: "mallory" })).toBe(false);
    }
    await signIn.proveIdentityLink({ token, sessionToken: here.sessionToken }, { issuer, subject: "mine" });
    expect((await stranger.call("identities.link", { token })).problem?.code).toBe("credential_rejected");
    const other = await signIn.findSessionActor(elsewhere.token, "client");
    const inOther = callAs({ ...here.person, sessionId: other?.sessionId ?? "" });
    expect((await inOther("identities.link", { token })).problem?.code).toBe("credential_rejected");
    expect(await identitiesOf(here)).toEqual([]);
  });

  it("is worth nothing once the session is signed out, or a quarter of an hour later", async () => {
    const [gone, late] = [await newPerson(), await newPerson()];
    const token = await start(gone);
    await signIn.revokeSession(gone.sessionToken);
    const link = { token, sessionToken: gone.sessionToken };
    expect(await signIn.proveIdentityLink(link, { issuer, subject: "gone" })).toBe(false);
    const slow = await start(late);
    await signIn.proveIdentityLink({ token: slow, sessionToken: late.sessionToken }, { issuer, subject: "late" });
    offsetMs = 16 * minute;
    expect((await late.call("identities.link", { token: slow })).problem?.code).toBe("credential_rejected");
  });

  it("is refused for an account of the provider that somebody here has", async () => {
    const [first, second] = [await newPerson(), await newPerson()];
    await linkAs(first, "shared");
    expect((await linkAs(second, "shared")).problem?.code).toBe("conflict");
  });

  it("asks the person to confirm first where their sign-in is old, and so does unlinking", async () => {
    const here = await newPerson();
    await linkAs(here, "old");
    offsetMs = 11 * minute;
    expect((await here.call("identities.startLink")).problem?.code).toBe("confirmation_required");
    const [identity] = await identitiesOf(here);
    const unlinked = await here.call("identities.unlink", { identityId: identity?.id });
    expect(unlinked.problem?.code).toBe("confirmation_required");
  });
});

describe("unlinking", () => {
  it("is refused while nothing else is left to sign in with, also when two go at once", async () => {
    const here = await newPerson();
    await linkAs(here, "first-of-two");
    await linkAs(here, "second-of-two");
    const ids = (await identitiesOf(here)).map(({ id }) => id);
    const answers = await Promise.all(ids.map((identityId) => here.call("identities.unlink", { identityId })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(await identitiesOf(here)).toHaveLength(1);
  });

  it("works beside a password, ends the sign-in by the provider, and is told by mail", async () => {
    const here = await newPerson();
    await linkAs(here, "beside");
    const passwordHash = await hashPassword("a long enough password");
    await gateway.services.db.global.userAccount.update({ where: { id: here.person.userId }, data: { passwordHash } });
    const [identity] = await identitiesOf(here);
    expect((await here.call("identities.unlink", { identityId: identity?.id })).status).toBe(200);
    expect(await identitiesOf(here)).toEqual([]);
    const again = { issuer, subject: "beside", email: here.person.email, isEmailVerified: true, name: "Kim" };
    await expect(signIn.findOrLinkIdentity(again)).rejects.toMatchObject({ code: "conflict" });
    expect(await mailsTo(here)).toHaveLength(2);
  });

  it("knows no identity of somebody else", async () => {
    const [here, stranger] = [await newPerson(), await newPerson()];
    await linkAs(here, "theirs");
    const [identity] = await identitiesOf(here);
    expect((await stranger.call("identities.unlink", { identityId: identity?.id })).status).toBe(404);
  });
});
