import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { callOperation, makePerson, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { invitationLifetimeMs } from "./rules.ts";

let gateway: TestGateway;
let now = new Date();
beforeAll(async () => {
  gateway = await startTestGateway({ clock: { now: () => now } });
});
afterAll(() => gateway.close());

const Created = z.object({ acceptUrl: z.string() });
const invite = async (email: string, role = "member") => {
  const token = await gateway.tenant.people.owner.token();
  const { body } = await callOperation(gateway, "invitations.create", { email, role }, { token });
  return Created.parse(body).acceptUrl.split("/").at(-1) ?? "";
};
const person = { name: "Ada Vale", password: "a long password" };
const accept = (token: string, more: object = person, as?: string) =>
  callOperation(gateway, "invitations.accept", { token, ...more }, { token: as });

describe("an invitation", () => {
  it("is accepted once, by making an account", async () => {
    const token = await invite("ada@example.test", "viewer");
    const view = await callOperation(gateway, "invitations.view", { token });
    expect(view.body).toMatchObject({ email: "ada@example.test", role: "viewer", hasAccount: false });
    const twice = await Promise.all([accept(token), accept(token)]);
    expect(twice.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(twice.every(({ status }) => status < 500)).toBe(true);
    expect((await accept(token)).problem?.code).toBe("not_found");
  });

  it("is accepted with an account by the one it is for, and nobody else", async () => {
    const { db } = gateway.services;
    const guest = await makePerson(db, gateway.mint);
    const token = await invite(guest.email);
    expect((await accept(token)).problem?.detail).toContain("Sign in");
    const stranger = await makePerson(db, gateway.mint);
    expect((await accept(token, {}, await stranger.token())).problem?.code).toBe("forbidden");
    const joined = await accept(token, {}, await guest.token());
    expect(joined.body).toEqual({ tenantId: gateway.tenant.tenantId, userId: guest.userId });
  });

  it("asks for a name and a password where there is no account", async () => {
    const { problem } = await accept(await invite("bare@example.test"), {});
    expect(problem?.fields?.map(({ path }) => path)).toEqual(["name", "password"]);
  });

  it("ends when it is withdrawn, replaced, or a week old; each answers like one that never was", async () => {
    const never = await accept(`${gateway.tenant.tenantId}.${"A".repeat(43)}`);
    const replaced = await invite("twice@example.test");
    await invite("twice@example.test");
    const old = await invite("late@example.test");
    now = new Date(now.getTime() + invitationLifetimeMs + 1000);
    for (const token of [replaced, old]) {
      const { problem, status } = await accept(token);
      expect({ ...problem, correlationId: "" }).toEqual({ ...never.problem, correlationId: "" });
      expect(status).toBe(404);
    }
  });

  it("keeps only the hash of its secret", async () => {
    const secret = (await invite("hash@example.test")).split(".").at(-1) ?? "";
    const rows = await gateway.database.asAdmin<{ row: string }>("select invitation::text as row from invitation");
    expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
  });

  it("opens nothing in another organization by changing the organization's part", async () => {
    const [, secret] = (await invite("moved@example.test")).split(".");
    expect((await accept(`${gateway.otherTenant.tenantId}.${secret}`)).problem?.code).toBe("not_found");
  });
});
