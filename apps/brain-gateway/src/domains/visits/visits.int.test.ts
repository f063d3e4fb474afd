import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { callOperation, startTestGateway, type TestGateway, type TestTenant } from "../../testing/index.ts";
import { makePlatformPerson, makeTestTenant, type TestPerson } from "../../testing/people.ts";

let gateway: TestGateway;
let tenant: TestTenant;
let operator: TestPerson;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const reason = "They asked why a run failed.";
const Started = z.object({ url: z.url(), endsAt: z.string() });

const enter = async (more: object = {}) => {
  tenant = await makeTestTenant(gateway.services.db, gateway.mint);
  operator = await makePlatformPerson(gateway.services.db, gateway.mint, "operator");
  const answer = await callOperation(
    gateway,
    "platform.enterTenant",
    { tenantId: tenant.tenantId, reason, ...more },
    { token: await operator.token() },
  );
  return Started.parse(answer.body);
};
const codeOf = ({ url }: { url: string }) => new URL(url).hash.slice(1);
const open = (code: string) => callOperation(gateway, "visits.open", { code });
const seats = () =>
  gateway.services.db.withUser(operator.userId, (tx) => tx.membership.findMany({ where: { userId: operator.userId } }));
const membersSeenBy = async (person: TestPerson) => {
  const { body } = await callOperation(gateway, "members.list", {}, { token: await person.token() });
  return z.object({ items: z.array(z.looseObject({ userId: z.string(), visit: z.unknown() })) }).parse(body).items;
};

describe("an operator's visit", () => {
  it("is opened by its code once, and by nothing like it", async () => {
    const code = codeOf(await enter());
    const [one, two] = await Promise.all([open(code), open(code)]);
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 404]);
    expect((await open(code)).problem?.code).toBe("not_found");
    expect((await open(`${code.slice(0, -1)}_`)).problem?.code).toBe("not_found");
    expect((await open("nonsense")).problem?.code).toBe("not_found");
  });

  it("can't be opened a minute later", async () => {
    const code = codeOf(await enter());
    await gateway.database.asAdmin(
      "update membership set visit_code_expires_at = now() - interval '1 second' where user_id = $1",
      [operator.userId],
    );
    expect((await open(code)).problem?.code).toBe("not_found");
  });

  it("gives a viewer's seat, an admin's when changes were asked for, and never an owner's", async () => {
    await enter();
    expect((await seats()).map(({ role }) => role)).toEqual(["viewer"]);
    await enter({ access: "change" });
    expect((await seats()).map(({ role }) => role)).toEqual(["admin"]);
    await expect(
      gateway.database.asAdmin("update membership set role = 'owner' where user_id = $1", [operator.userId]),
    ).rejects.toThrow(/owns_nothing/);
  });

  it("is seen by the organization's people, with its reason and its end", async () => {
    const { endsAt } = await enter({ minutes: 15 });
    const visitors = (await membersSeenBy(tenant.people.viewer)).filter(({ visit }) => visit !== null);
    expect(visitors).toMatchObject([{ userId: operator.userId, visit: { reason, endsAt } }]);
    const audit = await callOperation(gateway, "audit.list", {}, { token: await tenant.people.owner.token() });
    expect(JSON.stringify(audit.body)).toContain("visit.start");
    expect(JSON.stringify(audit.body)).toContain(reason);
  });

  it("opens nothing once it is over", async () => {
    const code = codeOf(await enter());
    await gateway.database.asAdmin(
      "update membership set expires_at = now() - interval '1 second' where user_id = $1",
      [operator.userId],
    );
    expect(await seats()).toEqual([]);
    expect((await membersSeenBy(tenant.people.owner)).map(({ userId }) => userId)).not.toContain(operator.userId);
    expect((await open(code)).problem?.code).toBe("not_found");
  });

  it("can be ended by an admin of the organization, but not turned into a membership", async () => {
    await enter();
    const token = await tenant.people.admin.token();
    const { userId } = operator;
    const kept = await callOperation(gateway, "members.changeRole", { userId, role: "member" }, { token });
    expect(kept.problem?.code).toBe("conflict");
    expect((await callOperation(gateway, "members.remove", { userId }, { token })).status).toBe(200);
    expect(await seats()).toEqual([]);
  });

  it("is refused to support, to a reason of no words, and where the operator is a member", async () => {
    await enter();
    const { tenantId } = tenant;
    const support = await gateway.support.token();
    const refused = await callOperation(gateway, "platform.enterTenant", { tenantId, reason }, { token: support });
    expect(refused.problem?.code).toBe("forbidden");
    const token = await operator.token();
    const wordless = await callOperation(gateway, "platform.enterTenant", { tenantId, reason: " no " }, { token });
    expect(wordless.problem?.fields?.map(({ path }) => path)).toEqual(["reason"]);
    await gateway.database.asAdmin("update membership set expires_at = null, visit_reason = null where user_id = $1", [
      operator.userId,
    ]);
    const doubled = await callOperation(gateway, "platform.enterTenant", { tenantId, reason }, { token });
    expect(doubled.problem?.code).toBe("conflict");
  });

  it("is refused to a suspended organization, and can be left while one waits for its erasure", async () => {
    await enter();
    const { tenantId } = tenant;
    await gateway.database.asAdmin("update tenant set erase_at = now() + interval '7 days' where id = $1", [tenantId]);
    const seat = { portal: "client", tenantId, role: "viewer", platformRole: null } as const;
    const left = await callOperation(gateway, "visits.end", {}, { token: await operator.token(seat) });
    expect(left.status, JSON.stringify(left.problem)).toBe(200);
    expect(await seats()).toEqual([]);
    await gateway.database.asAdmin("update tenant set suspended_at = now() where id = $1", [tenantId]);
    const token = await operator.token();
    const refused = await callOperation(gateway, "platform.enterTenant", { tenantId, reason }, { token });
    expect(refused.problem?.code).toBe("conflict");
    expect(await seats()).toEqual([]);
  });
});
