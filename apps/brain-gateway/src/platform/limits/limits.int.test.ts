import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  const env = {
    RATE_LIMIT_TENANT_PER_MINUTE: "5",
    RATE_LIMIT_ADDRESS_PER_MINUTE: "20",
    RATE_LIMIT_PUBLIC_PER_MINUTE: "2",
    RATE_LIMIT_DRAFTINGS_PER_HOUR: "1",
  };
  gateway = await startTestGateway({ env });
});
afterAll(() => gateway.close());

const from = (address: string) => ({ headers: { "x-forwarded-for": address } });

describe("limits", () => {
  it("stop one organization and leave another alone", async () => {
    const token = await gateway.tenant.people.owner.token();
    const calls = Array.from({ length: 8 }, () => callOperation(gateway, "members.list", {}, { token }));
    const answers = await Promise.all(calls);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(3);
    expect(refused[0]?.problem?.code).toBe("rate_limited");
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    const other = await gateway.otherTenant.people.owner.token();
    expect((await callOperation(gateway, "members.list", {}, { token: other })).status).toBe(200);
  });

  it("stop one operator's reads and leave another's alone", async () => {
    const token = await gateway.support.token();
    const statuses = [];
    for (let count = 0; count < 6; count++)
      statuses.push((await callOperation(gateway, "platform.listTenants", {}, { token })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const other = await gateway.operator.token();
    expect((await callOperation(gateway, "platform.listTenants", {}, { token: other })).status).toBe(200);
  });

  it("are stricter for public operations, per person's address behind the portal", async () => {
    const view = (address: string) =>
      callOperation(gateway, "invitations.view", { token: "x".repeat(50) }, from(address));
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await view("203.0.113.7")).status);
    expect(statuses).toEqual([404, 404, 429]);
    expect((await view("203.0.113.8")).status).toBe(404);
  });

  it("stop an address that keeps knocking with tokens that are not ours", async () => {
    const knock = () => callOperation(gateway, "members.list", {}, { token: "a.b.c", ...from("203.0.113.9") });
    const statuses = [];
    for (let count = 0; count < 21; count++) statuses.push((await knock()).status);
    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true);
    expect(statuses[20]).toBe(429);
  });

  it("say when an organization may have a workflow drafted again, in the reader's language", async () => {
    const { limits } = gateway.services;
    await limits.takeDrafting(gateway.tenant.tenantId);
    await expect(limits.takeDrafting(gateway.tenant.tenantId)).rejects.toMatchObject({
      code: "rate_limited",
      message: expect.stringMatching(/had 1 workflows drafted within an hour.*can start in (59|60) min\.$/),
    });
    await limits.takeDrafting(gateway.otherTenant.tenantId);
    const told = "which is the most. The next can start in 12 min.";
    expect(
      gateway.services.nodes.say(`Your organization has had 9 workflows drafted within an hour, ${told}`, "nl"),
    ).toBe(
      "Je organisatie liet binnen een uur 9 workflows ontwerpen, en dat is het meeste. De volgende kan over 12 min. beginnen.",
    );
  });
});
