import { AuditEntry, pageOf } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, makeApiKey, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const list = async (input: Record<string, unknown>) => {
  const token = await gateway.tenant.people.owner.token();
  const { body } = await callOperation(gateway, "audit.list", input, { token });
  return pageOf(AuditEntry).parse(body).items;
};
const rename = (name: string, token: string) => callOperation(gateway, "organizations.rename", { name }, { token });

describe("the audit log", () => {
  it("is narrowed to a person, with what their API keys did and for whom, to an action and to a time", async () => {
    const { tenantId, people } = gateway.tenant;
    const before = new Date(Date.now() - 1000).toISOString();
    await rename("By the admin", await people.admin.token());
    const key = { tenantId, createdById: people.owner.userId, permissions: ["organization:manage"] as const };
    const { keyId, secret } = await makeApiKey(gateway.services.db, key);
    await rename("By a key", secret);
    await callOperation(gateway, "retention.change", { runDataDays: 30 }, { token: await people.owner.token() });
    const ofOwner = await list({ personId: people.owner.userId });
    expect(ofOwner.map(({ action, actor }) => [action, actor])).toEqual([
      ["retention.change", `user:${people.owner.userId}`],
      ["organization.rename", `api_key:${keyId}`],
    ]);
    expect(ofOwner[1]?.onBehalfOf).toBe(`user:${people.owner.userId}`);
    expect(ofOwner[1]?.onBehalfOfName).not.toBeNull();
    expect((await list({ action: "organization.rename" })).length).toBe(2);
    expect((await list({ from: before })).length).toBe(3);
    expect(await list({ until: before })).toEqual([]);
    expect(await list({ personId: gateway.otherTenant.people.owner.userId })).toEqual([]);
  });
});

describe("the audit log as a file", () => {
  const take = async (input: Record<string, unknown>) =>
    callOperation(gateway, "audit.export", input, { token: await gateway.tenant.people.owner.token() });

  it("holds what the filters show and nothing of another organization, and taking it is an entry too", async () => {
    const { people, tenantId } = gateway.tenant;
    await rename('=HYPERLINK("http://evil.test")', await people.admin.token());
    await callOperation(
      gateway,
      "organizations.rename",
      { name: "Foreign" },
      { token: await gateway.otherTenant.people.owner.token() },
    );
    const { body, headers } = await take({ personId: people.admin.userId, action: "organization.rename" });
    expect(headers.get("content-type")).toMatch(/^text\/csv/);
    expect(headers.get("content-disposition")).toMatch(/audit-\d{4}-\d\d-\d\d\.csv/);
    const lines = String(body).trimEnd().split("\r\n");
    const shown = await list({ personId: people.admin.userId, action: "organization.rename" });
    expect(lines.length - 1).toBe(shown.length);
    expect(lines[1]).toContain(`user:${people.admin.userId}`);
    expect(String(body)).not.toContain("Foreign");
    const [entry] = await list({ action: "audit.export" });
    expect(entry).toMatchObject({ objectId: tenantId, after: { personId: people.admin.userId, rows: shown.length } });
  });

  it("is refused, not cut off, where more fits than a file may hold", async () => {
    const { tenantId } = gateway.otherTenant;
    await gateway.database.asAdmin(
      `insert into audit_entry (tenant_id, id, at, actor, action, object_kind, object_id, correlation_id)
       select $1, gen_random_uuid(), now() - n * interval '1 second', 'system:test', 'test.many', 'test', n::text, ''
       from generate_series(1, 10001) n`,
      [tenantId],
    );
    const token = await gateway.otherTenant.people.owner.token();
    const all = await callOperation(gateway, "audit.export", { action: "test.many" }, { token });
    expect([all.status, all.problem?.code]).toEqual([413, "payload_too_large"]);
    const from = new Date(Date.now() - 5_000_000).toISOString();
    const some = await callOperation(gateway, "audit.export", { action: "test.many", from }, { token });
    const lines = String(some.body).trimEnd().split("\r\n");
    expect(lines.length).toBeGreaterThan(4900);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
