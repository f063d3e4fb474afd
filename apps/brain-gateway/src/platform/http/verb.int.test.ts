import { contract } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handlers } from "../../composition/handlers.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { createLog } from "../telemetry/log.ts";
import { listVerbs, type NamedVerb } from "./router.ts";
import { readVerb, verb } from "./verb.ts";

let gateway: TestGateway;
const lines: string[] = [];

type Invoke = NamedVerb["invoke"];

const forgetful = verb(contract.organizations.rename, async ({ tx, tenantId }, { name }) => {
  const { slug, createdAt } = await tx.tenant.update({ where: { id: tenantId }, data: { name } });
  return { id: tenantId, name, slug, createdAt: createdAt.toISOString(), eraseAt: null, requiresSecondFactor: false };
});
const misshapen = verb(contract.members.remove, async ({ tx, tenantId, audit }, { userId }) => {
  await tx.membership.delete({ where: { tenantId_userId: { tenantId, userId } } });
  await audit({ objectKind: "member", objectId: userId });
  return { removed: "surely" } as never;
});
const talkative = readVerb(contract.organizations.get, () => {
  throw new Error("password=hunter2 at postgresql://admin:hunter22@db.internal/main");
});

beforeAll(async () => {
  const replaced: Record<string, Invoke> = {
    "organizations.rename": forgetful.invoke as Invoke,
    "members.remove": misshapen.invoke as Invoke,
    "organizations.get": talkative.invoke as Invoke,
  };
  const verbs = listVerbs(handlers).map((each) => ({ ...each, invoke: replaced[each.name] ?? each.invoke }));
  const log = createLog({ level: "info", role: "api" }, { write: (line) => void lines.push(line) });
  gateway = await startTestGateway({ verbs, log });
});
afterAll(() => gateway.close());

const asOwner = async () => ({ token: await gateway.tenant.people.owner.token() });

describe("the verb wrapper", () => {
  it("rolls back a change that wrote no audit row", async () => {
    const answer = await callOperation(gateway, "organizations.rename", { name: "Sneaky" }, await asOwner());
    expect(answer.problem?.code).toBe("internal");
    const { tenantId, name } = gateway.tenant;
    const tenant = await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.tenant.findFirst({ where: { id: tenantId } }),
    );
    expect(tenant?.name).toBe(name);
  });

  it("rolls back when the answer does not fit the contract", async () => {
    const { userId } = gateway.tenant.people.viewer;
    const answer = await callOperation(gateway, "members.remove", { userId }, await asOwner());
    expect(answer.problem?.code).toBe("internal");
    const members = await callOperation(gateway, "members.list", {}, await asOwner());
    expect(JSON.stringify(members.body)).toContain(userId);
  });

  it("says nothing of a fault's cause and logs it, redacted, under the answer's correlation id", async () => {
    const answer = await callOperation(gateway, "organizations.get", {}, await asOwner());
    expect(answer.problem?.code).toBe("internal");
    expect(JSON.stringify(answer.body)).not.toMatch(/hunter|postgresql|Error/);
    const logged = lines.filter((line) => line.includes(answer.problem?.correlationId ?? "none"));
    expect(logged.some((line) => line.includes("a request failed"))).toBe(true);
    expect(logged.join("")).not.toContain("hunter22");
  });

  it("logs one line per request with tenant, route and status, and no token", async () => {
    const { token } = await asOwner();
    const { headers } = await callOperation(gateway, "members.list", {}, { token });
    await expect
      .poll(() =>
        lines.some((line) => line.includes(headers.get("x-correlation-id") ?? "none") && line.includes('"request"')),
      )
      .toBe(true);
    const line = lines.find((each) => each.includes(headers.get("x-correlation-id") ?? "none")) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({ route: "/v1/members", status: 200, tenantId: gateway.tenant.tenantId });
    expect(lines.join("")).not.toContain(token);
  });
});
