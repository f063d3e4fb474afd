import { PlatformAuditEntry, pageOf } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const page = async (input: Record<string, unknown>) => {
  const token = await gateway.support.token();
  const { body } = await callOperation(gateway, "platformAudit.list", input, { token });
  return pageOf(PlatformAuditEntry).parse(body);
};
const write = (action: string, userId: string, at: Date) =>
  gateway.services.db.global.platformAuditEntry.create({
    data: {
      ...{ id: uuidv7(), at, actor: `user:${userId}`, action, objectKind: "account", objectId: userId },
      correlationId: "",
    },
  });

describe("the log of the platform", () => {
  it("is narrowed to a person, an action and a time, and pages from newest to oldest, each once", async () => {
    const { owner, admin } = gateway.tenant.people;
    const now = Date.now();
    for (let day = 0; day < 5; day += 1) await write("test.daily", owner.userId, new Date(now - day * 86_400_000));
    await write("test.daily", admin.userId, new Date(now));
    const first = await page({ action: "test.daily", person: owner.email.toUpperCase(), limit: 3 });
    const second = await page({
      ...{ action: "test.daily", person: owner.email, limit: 3, cursor: first.nextCursor ?? "" },
    });
    const times = [...first.items, ...second.items].map(({ at }) => at);
    expect([times.length, second.nextCursor]).toEqual([5, null]);
    expect(times).toEqual(times.toSorted().reverse());
    expect(first.items[0]).toMatchObject({ actor: `user:${owner.userId}`, actorEmail: owner.email });
    const from = new Date(now - 2.5 * 86_400_000).toISOString();
    expect((await page({ action: "test.daily", from })).items).toHaveLength(4);
    expect((await page({ person: "100%" })).items).toEqual([]);
  });
});
