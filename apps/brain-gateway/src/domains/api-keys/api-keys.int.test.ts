import { ApiKey } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  callOperation,
  makeApiKey,
  makePerson,
  makeTestTenant,
  startTestGateway,
  type TestGateway,
} from "../../testing/index.ts";

let gateway: TestGateway;
let now = new Date("2026-11-21T10:00:00Z");
const Made = ApiKey.extend({ secret: z.string() });

beforeAll(async () => {
  gateway = await startTestGateway({ clock: { now: () => now } });
});
afterAll(() => gateway.close());

const freshTenant = () => makeTestTenant(gateway.services.db, gateway.mint);
const call = (name: string, input: Record<string, unknown>, token: string) =>
  callOperation(gateway, name, input, { token });
const statusOf = async (token: string) => (await call("members.list", {}, token)).status;

const lastUse = async (tenantId: string, id: string) => {
  const key = await gateway.services.db.withTenant(tenantId, (tx) => tx.apiKey.findFirst({ where: { tenantId, id } }));
  return key?.lastUsedAt?.toISOString() ?? null;
};

describe("an API key", () => {
  it("works with its secret, is shown once, and stops at once when revoked", async () => {
    const { people } = await freshTenant();
    const token = await people.owner.token();
    const input = { name: "Till", permissions: ["members:read"], expiresInDays: null };
    const made = Made.parse((await call("apiKeys.create", input, token)).body);
    expect(made.secret).toMatch(/^bz_live_[0-9A-Za-z]{93}$/);
    expect(await statusOf(made.secret)).toBe(200);
    const listed = JSON.stringify((await call("apiKeys.list", {}, token)).body);
    expect(listed).toContain(made.id);
    expect(listed).not.toContain(made.secret);
    await call("apiKeys.revoke", { apiKeyId: made.id }, token);
    expect(await statusOf(made.secret)).toBe(401);
    expect(await call("apiKeys.list", {}, token)).toMatchObject({ body: { items: [] } });
  });

  it("loses what its maker loses, and stops when its maker is removed", async () => {
    const { tenantId, people } = await freshTenant();
    const maker = await makePerson(gateway.services.db, gateway.mint, { tenantId, role: "admin" });
    const permissions = ["members:read", "connections:manage"] as const;
    const { secret } = await makeApiKey(gateway.services.db, { tenantId, createdById: maker.userId, permissions });
    const owner = await people.owner.token();
    const connect = () => call("connections.test", { connectionId: tenantId }, secret);
    expect((await connect()).problem?.code).toBe("not_found");
    await call("members.changeRole", { userId: maker.userId, role: "viewer" }, owner);
    expect((await connect()).problem?.code).toBe("forbidden");
    expect(await statusOf(secret)).toBe(200);
    await call("members.remove", { userId: maker.userId }, owner);
    expect(await statusOf(secret)).toBe(401);
  });

  it("is made with no right that its maker lacks, also by another key", async () => {
    const { tenantId, people } = await freshTenant();
    const beyond = { name: "All", permissions: ["organization:own"], expiresInDays: 7 };
    expect((await call("apiKeys.create", beyond, await people.admin.token())).problem?.code).toBe("forbidden");
    const createdById = people.owner.userId;
    const permissions = ["api_keys:manage"] as const;
    const { secret } = await makeApiKey(gateway.services.db, { tenantId, createdById, permissions });
    const stronger = { name: "More", permissions: ["api_keys:manage", "members:read"], expiresInDays: 7 };
    expect((await call("apiKeys.create", stronger, secret)).problem?.code).toBe("forbidden");
  });

  it("of an owner hands out no ownership unless it was made for what owners do", async () => {
    const { tenantId, people } = await freshTenant();
    const createdById = people.owner.userId;
    const give = async (permissions: ("members:manage" | "organization:own")[]) => {
      const { secret } = await makeApiKey(gateway.services.db, { tenantId, createdById, permissions });
      return (await call("members.changeRole", { userId: people.member.userId, role: "owner" }, secret)).status;
    };
    expect(await give(["members:manage"])).toBe(403);
    expect(await give(["members:manage", "organization:own"])).toBe(200);
  });

  it("notes its use at most once a minute", async () => {
    const { tenantId, people } = await freshTenant();
    const createdById = people.owner.userId;
    const made = await makeApiKey(gateway.services.db, { tenantId, createdById, permissions: ["members:read"] });
    const start = now;
    await statusOf(made.secret);
    await expect.poll(() => lastUse(tenantId, made.keyId)).toBe(start.toISOString());
    now = new Date(start.getTime() + 59_000);
    await statusOf(made.secret);
    now = new Date(start.getTime() + 61_000);
    const seen = new Set<string | null>();
    await statusOf(made.secret);
    await expect
      .poll(async () => {
        seen.add(await lastUse(tenantId, made.keyId));
        return seen.has(now.toISOString());
      })
      .toBe(true);
    expect([...seen].every((at) => at === start.toISOString() || at === now.toISOString())).toBe(true);
  });

  it("expires on its day", async () => {
    const { people } = await freshTenant();
    const input = { name: "Week", permissions: ["members:read"], expiresInDays: 7 };
    const made = Made.parse((await call("apiKeys.create", input, await people.owner.token())).body);
    const start = now;
    now = new Date(start.getTime() + 7 * 86_400_000 - 1000);
    expect(await statusOf(made.secret)).toBe(200);
    now = new Date(start.getTime() + 7 * 86_400_000);
    expect(await statusOf(made.secret)).toBe(401);
    now = start;
  });

  it("keeps its own idempotency keys apart from its maker's", async () => {
    const { tenantId, people } = await freshTenant();
    const createdById = people.owner.userId;
    const { secret } = await makeApiKey(gateway.services.db, {
      tenantId,
      createdById,
      permissions: ["organization:manage"],
    });
    const headers = { "idempotency-key": "once" };
    const rename = (name: string, token: string) =>
      callOperation(gateway, "organizations.rename", { name }, { token, headers });
    expect((await rename("By hand", await people.owner.token())).status).toBe(200);
    expect((await rename("By key", secret)).body).toMatchObject({ name: "By key" });
  });
});
