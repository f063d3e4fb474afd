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
