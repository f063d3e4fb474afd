import { listOperations, type OperationEntry, TenantPermission } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isTenantRight } from "../platform/identity/authorize.ts";
import { type CallResult, callOperation, type Input } from "./call-operation.ts";
import { makeApiKey } from "./make-api-key.ts";
import { type CaseBench, caseOf, idsOf, nothingOf, startCaseBench } from "./start-case-bench.ts";
import type { TestGateway } from "./start-test-gateway.ts";

let bench: CaseBench;
let gateway: TestGateway;

beforeAll(async () => {
  bench = await startCaseBench();
  ({ gateway } = bench);
});
afterAll(() => bench?.close());
afterEach(() => bench.callBackLeaving());

/** A key of whoever may do this: made for `permissions` alone. */
const keyFor = async (
  { name }: OperationEntry,
  permissions: readonly TenantPermission[],
  changes: { expiresAt?: Date; revokedAt?: Date } = {},
) => {
  const { tenant } = gateway;
  const maker = (await caseOf(name).as?.(bench.stageIn(tenant))) ?? tenant.people.owner;
  return makeApiKey(gateway.services.db, {
    tenantId: tenant.tenantId,
    createdById: maker.userId,
    permissions,
    ...changes,
  });
};

const call = (entry: OperationEntry, input: Input, token: string, headers = {}): Promise<CallResult> =>
  callOperation(gateway, entry.name, input, { token, headers });

const operations = listOperations().map((entry) => ({ name: entry.name, entry }));
const inTenant = operations.flatMap(({ name, entry }) =>
  isTenantRight(entry.can) ? [{ name, entry, can: entry.can }] : [],
);
const outside = operations.filter(({ entry }) => !isTenantRight(entry.can) && entry.can !== "public");

describe.for(inTenant)("$name with an API key", ({ name, entry, can }) => {
  it("passes with its right alone, and its audit row names the key and its maker", async () => {
    const { secret, keyId } = await keyFor(entry, [can]);
    const correlationId = `key-${uuidv7()}`;
    const input = await caseOf(name).input(bench.stageIn(gateway.tenant));
    const answer = await call(entry, input, secret, { "x-correlation-id": correlationId });
    if (caseOf(name).isOfSession) return expect(answer.problem?.code).toBe("not_found");
    expect(answer.status, JSON.stringify(answer.problem)).toBe(200);
    if (entry.audit === undefined) return;
    const { tenantId } = gateway.tenant;
    const rows = await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.auditEntry.findMany({ where: { tenantId, action: entry.audit ?? "", correlationId } }),
    );
    expect(rows.map(({ actor }) => actor)).toEqual([`api_key:${keyId}`]);
    expect(rows[0]?.onBehalfOf).toMatch(/^user:/);
  });

  it("is refused with every right but its own", async () => {
    const others = TenantPermission.options.filter((each) => each !== can);
    const { secret } = await keyFor(entry, others);
    expect((await call(entry, nothingOf(entry), secret)).problem?.code).toBe("forbidden");
  });

  it("is refused to a key that was revoked, has expired, was cut off or made up", async () => {
    const past = new Date(Date.now() - 1000);
    const revoked = await keyFor(entry, [can], { revokedAt: past });
    const expired = await keyFor(entry, [can], { expiresAt: past });
    const whole = (await keyFor(entry, [can])).secret;
    const other = `${whole.slice(0, 60)}${whole[60] === "A" ? "B" : "A"}${whole.slice(61)}`;
    for (const secret of [revoked.secret, expired.secret, whole.slice(0, -1), other, "bz_live_"]) {
      expect((await call(entry, nothingOf(entry), secret)).problem?.code).toBe("unauthenticated");
    }
  });

  const ids = idsOf(entry);
  it.runIf(ids.length > 0)("answers another organization's id like one that nothing has", async () => {
    const { secret } = await keyFor(entry, [can]);
    const theirs = await caseOf(name).input(bench.stageIn(gateway.otherTenant));
    const foreign = await call(entry, theirs, secret);
    const absent = await call(entry, { ...theirs, ...Object.fromEntries(ids.map((id) => [id, uuidv7()])) }, secret);
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    expect({ ...foreign.problem, correlationId: "" }).toEqual({ ...absent.problem, correlationId: "" });
  });
});

describe.for(outside)("$name with an API key", ({ entry }) => {
  it("is refused, whatever the key was made for", async () => {
    const { secret } = await keyFor(entry, TenantPermission.options);
    expect((await call(entry, nothingOf(entry), secret)).problem?.code).toBe("forbidden");
  });
});
