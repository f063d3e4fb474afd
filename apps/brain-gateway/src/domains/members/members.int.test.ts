import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, makePerson, makeTestTenant, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const freshTenant = () => makeTestTenant(gateway.services.db, gateway.mint);

describe("an organization's people", () => {
  it("always keep an owner", async () => {
    const { people } = await freshTenant();
    const token = await people.owner.token();
    const { userId } = people.owner;
    const demoted = await callOperation(gateway, "members.changeRole", { userId, role: "admin" }, { token });
    expect(demoted.problem?.code).toBe("conflict");
    expect((await callOperation(gateway, "members.remove", { userId }, { token })).problem?.code).toBe("conflict");
  });

  it("keep an owner when two owners remove each other at once", async () => {
    const { tenantId, people } = await freshTenant();
    const second = await makePerson(gateway.services.db, gateway.mint, { tenantId, role: "owner" });
    const [one, two] = [await people.owner.token(), await second.token()];
    const answers = await Promise.all([
      callOperation(gateway, "members.remove", { userId: second.userId }, { token: one }),
      callOperation(gateway, "members.remove", { userId: people.owner.userId }, { token: two }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  });

  it("get ownership from owners alone", async () => {
    const { people } = await freshTenant();
    const token = await people.admin.token();
    const made = await callOperation(
      gateway,
      "members.changeRole",
      { userId: people.member.userId, role: "owner" },
      { token },
    );
    expect(made.problem?.code).toBe("forbidden");
    const removed = await callOperation(gateway, "members.remove", { userId: people.owner.userId }, { token });
    expect(removed.problem?.code).toBe("forbidden");
    const invited = await callOperation(
      gateway,
      "invitations.create",
      { email: "boss@example.test", role: "owner" },
      { token },
    );
    expect(invited.problem?.code).toBe("forbidden");
  });
});
