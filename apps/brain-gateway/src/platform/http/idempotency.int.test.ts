import { contract } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handlers } from "../../composition/handlers.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { listVerbs } from "./router.ts";
import { networkVerb } from "./verb.ts";

let gateway: TestGateway;
/** Stands in for a vendor that answers when the test lets it. */
let vendor = Promise.withResolvers<void>();
let vendorCalls = 0;

const slowRename = networkVerb(contract.organizations.rename, async ({ tenantId, transaction }, { name }) => {
  vendorCalls++;
  await vendor.promise;
  return transaction(async ({ tx, audit }) => {
    const { slug, createdAt } = await tx.tenant.update({ where: { id: tenantId }, data: { name } });
    await audit({ objectKind: "organization", objectId: tenantId });
    return { id: tenantId, name, slug, createdAt: createdAt.toISOString(), eraseAt: null, requiresSecondFactor: false };
  });
});

beforeAll(async () => {
  const verbs = listVerbs(handlers).map((verb) =>
    verb.name === "organizations.rename" ? { ...verb, invoke: slowRename.invoke } : verb,
  );
  gateway = await startTestGateway({ verbs });
});
afterAll(() => gateway.close());

const as = async (role: "owner" | "admin", key: string) => ({
  token: await gateway.tenant.people[role].token(),
  headers: { "idempotency-key": key },
});
const invite = async (email: string, key: string, role: "owner" | "admin" = "owner") =>
  callOperation(gateway, "invitations.create", { email, role: "member" }, await as(role, key));
const rename = async (name: string, key: string) =>
  callOperation(gateway, "organizations.rename", { name }, await as("owner", key));
const countInvitations = (email: string) =>
  gateway.services.db.withTenant(gateway.tenant.tenantId, (tx) => tx.invitation.count({ where: { email } }));

describe("an idempotency key on one transaction", () => {
  it("gives the first answer again and does the work once", async () => {
    const first = await invite("once@example.test", "key-once");
    const again = await invite("once@example.test", "key-once");
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(await countInvitations("once@example.test")).toBe(1);
  });

  it("keeps the answer sealed: the invitation's secret is not in the table", async () => {
    const { body } = await invite("sealed@example.test", "key-sealed");
    const secret = (body as { acceptUrl: string }).acceptUrl.split(".").at(-1) ?? "";
    const rows = await gateway.database.asAdmin<{ text: string }>("select response::text as text from idempotency_key");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ text }) => text?.includes(secret))).toBe(false);
  });

  it("does the work once for twenty at the same time; the others get its answer or 409", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => invite("race@example.test", "key-race")));
    expect(await countInvitations("race@example.test")).toBe(1);
    const done = answers.filter(({ status }) => status === 200);
    expect(new Set(done.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(
      answers.filter(({ status }) => status !== 200).every(({ problem }) => problem?.code === "idempotency_conflict"),
    ).toBe(true);
  });

  it("refuses the same key for another request, and lets another person use it", async () => {
    await invite("mine@example.test", "key-mine");
    expect((await invite("other@example.test", "key-mine")).problem?.code).toBe("idempotency_conflict");
    expect((await invite("theirs@example.test", "key-mine", "admin")).status).toBe(200);
  });

  it("is free again after a failure", async () => {
    const { email } = gateway.tenant.people.viewer;
    expect((await invite(email, "key-failed")).problem?.code).toBe("conflict");
    expect((await invite("now-right@example.test", "key-failed")).status).toBe(200);
  });

  it("refuses a key that is not plain text", async () => {
    expect((await invite("long@example.test", "k".repeat(201))).problem?.code).toBe("invalid_input");
  });
});

describe("an idempotency key on an organization that does not exist yet", () => {
  const found = async (name: string, key: string, role: "owner" | "admin" = "owner") =>
    callOperation(gateway, "organizations.create", { name }, await as(role, key));

  it("makes one, however often it is asked for, and another one for another person", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => found("Twice Bakery", "key-found")));
    const done = answers.filter(({ status }) => status === 200);
    expect(new Set(done.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await found("Twice Bakery", "key-found")).body).toEqual(done[0]?.body);
    expect((await found("Twice Bakery", "key-found", "admin")).status).toBe(200);
    const [made] = await gateway.database.asAdmin<{ n: number }>(
      "select count(*)::int as n from tenant where name = 'Twice Bakery'",
    );
    expect(made?.n).toBe(2);
    expect((await found("Other Bakery", "key-found")).problem?.code).toBe("idempotency_conflict");
  });
});

describe("an idempotency key around a call to the network", () => {
  it("answers 409 while the first is under way, then its answer, with one call out", async () => {
    vendor = Promise.withResolvers();
    vendorCalls = 0;
    const first = rename("Renamed", "key-network");
    await expect.poll(() => vendorCalls).toBe(1);
    const during = await rename("Renamed", "key-network");
    expect(during.problem?.code).toBe("idempotency_conflict");
    expect(during.headers.get("retry-after")).toBe("1");
    vendor.resolve();
    expect((await first).status).toBe(200);
    expect((await rename("Renamed", "key-network")).body).toEqual((await first).body);
    expect(vendorCalls).toBe(1);
  });

  it("stays taken when the work was done and the database drops out before the answer is kept", async () => {
    vendor = Promise.withResolvers();
    vendor.resolve();
    vendorCalls = 0;
    const { asAdmin } = gateway.database;
    await asAdmin(`create function lose_answer() returns trigger language plpgsql as
      $$ begin raise exception 'the connection is gone' using errcode = '57P01'; end $$`);
    await asAdmin(`create trigger lose_answer before insert on idempotency_key
      for each row when (new.response is not null) execute function lose_answer()`);
    const first = await rename("Done", "key-unkept");
    await asAdmin("drop trigger lose_answer on idempotency_key");
    expect(first.status).toBe(200);
    expect((await rename("Done", "key-unkept")).problem?.code).toBe("idempotency_conflict");
    expect(vendorCalls).toBe(1);
  });

  it("is free again when the vendor failed", async () => {
    vendor = Promise.withResolvers();
    vendorCalls = 0;
    const failing = rename("Unlucky", "key-vendor");
    await expect.poll(() => vendorCalls).toBe(1);
    vendor.reject(new Error("the vendor hung up"));
    expect((await failing).problem?.code).toBe("internal");
    vendor = Promise.withResolvers();
    vendor.resolve();
    expect((await rename("Unlucky", "key-vendor")).status).toBe(200);
  });
});
