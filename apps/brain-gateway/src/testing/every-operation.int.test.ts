import {
  listOperations,
  type OperationEntry,
  PlatformRole,
  platformRoleGrants,
  TenantRole,
  tenantRoleGrants,
} from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type CallResult, callOperation, type Input } from "./call-operation.ts";
import { type OperationCase, operationCases } from "./operation-cases/index.ts";
import type { TestPerson, TestTenant } from "./people.ts";
import { startTestGateway, type TestGateway } from "./start-test-gateway.ts";
import { startVendors, type Vendors } from "./start-vendors.ts";

let gateway: TestGateway;
let vendors: Vendors;
const closers: (() => Promise<void>)[] = [];
const onClose = (close: () => Promise<void>) => closers.push(close);

beforeAll(async () => {
  vendors = await startVendors();
  gateway = await startTestGateway({ env: vendors.env });
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
  await gateway?.close();
  await vendors?.close();
});

/** An organization that a case left on its way out would refuse the next one. */
afterEach(() => gateway.database.asAdmin("update tenant set erase_at = null where erase_at is not null"));

const stageIn = (tenant: TestTenant) => ({ gateway, vendors, tenant, onClose });
const pathIds = ({ path }: OperationEntry) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
const isPlatform = ({ can }: OperationEntry) => can.startsWith("platform:");

const caseOf = (name: string): OperationCase => {
  const found = operationCases[name];
  if (!found) throw new Error(`${name} has no case. Add one to src/testing/operation-cases, so that it is checked.`);
  return found;
};

const callerOf = async (entry: OperationEntry, tenant: TestTenant): Promise<TestPerson | null> => {
  const { as } = caseOf(entry.name);
  if (as) return as(stageIn(tenant));
  if (entry.can === "public") return null;
  return isPlatform(entry) ? gateway.operator : tenant.people.owner;
};

const call = async (
  entry: OperationEntry,
  input: Input,
  person: TestPerson | null,
  headers = {},
): Promise<CallResult> => callOperation(gateway, entry.name, input, { token: await person?.token(), headers });

/** Ids that nothing has, and nothing else: enough to see whether a caller is let in. */
const nothingOf = (entry: OperationEntry): Input => Object.fromEntries(pathIds(entry).map((name) => [name, uuidv7()]));

const expectProblem = ({ status, headers, problem }: CallResult, code: string) => {
  expect(problem?.code, JSON.stringify(problem)).toBe(code);
  expect(problem?.status).toBe(status);
  expect(headers.get("content-type")).toContain("application/problem+json");
  expect(problem?.correlationId).toBe(headers.get("x-correlation-id"));
};

const fieldsOf = (entry: OperationEntry): string[] => {
  const json = z.toJSONSchema(entry.input as z.ZodObject, { io: "input", unrepresentable: "any" });
  return Object.keys(json.properties ?? {});
};

/** A type that no field of ours takes: an object of a wrong shape, or in an address a text with a NUL. */
const wrongValue = (entry: OperationEntry, field: string): unknown => {
  const isInAddress = entry.method === "GET" || pathIds(entry).includes(field);
  return isInAddress ? "\u0000wrong" : { "\u0000": ["wrong"] };
};

const auditRows = (place: string, action: string, correlationId: string): Promise<{ actor: string }[]> => {
  const { db } = gateway.services;
  if (place === "platform") return db.global.platformAuditEntry.findMany({ where: { action, correlationId } });
  return db.withTenant(place, (tx) => tx.auditEntry.findMany({ where: { tenantId: place, action, correlationId } }));
};

describe.for(listOperations().map((entry) => ({ name: entry.name, entry })))("$name", ({ name, entry }) => {
  it("succeeds, writes its audit row where it changes something, and does it once for each key", async () => {
    const { input, auditIn, auditBy = /^user:/ } = caseOf(name);
    const prepared = await input(stageIn(gateway.tenant));
    const person = await callerOf(entry, gateway.tenant);
    const key = `case-${uuidv7()}`;
    const send = (correlationId: string) =>
      call(entry, prepared, person, { "x-correlation-id": correlationId, "idempotency-key": key });
    const answer = await send(`${key}-first`);
    expect(answer.status, JSON.stringify(answer.problem)).toBe(200);
    if (entry.audit === undefined) return;
    const place = auditIn?.(answer.body) ?? gateway.tenant.tenantId;
    const [row, ...more] = await auditRows(place, entry.audit, `${key}-first`);
    expect(row?.actor).toMatch(auditBy);
    expect(more).toEqual([]);
    if (!entry.takesKey) return;
    const again = await send(`${key}-again`);
    expect(again.status, JSON.stringify(again.problem)).toBe(200);
    expect(again.body).toEqual(answer.body);
    expect(await auditRows(place, entry.audit, `${key}-again`)).toEqual([]);
  });

  it("refuses unknown fields by name and wrong types by field", async () => {
    const prepared = await caseOf(name).input(stageIn(gateway.tenant));
    const person = await callerOf(entry, gateway.tenant);
    const unknown = await call(entry, { ...prepared, surpriseField: "x" }, person);
    expectProblem(unknown, "invalid_input");
    expect(unknown.problem?.fields?.map(({ path }) => path)).toContain("surpriseField");
    for (const field of fieldsOf(entry)) {
      const wrong = await call(entry, { ...prepared, [field]: wrongValue(entry, field) }, person);
      expectProblem(wrong, "invalid_input");
      expect(
        wrong.problem?.fields?.some(({ path }) => path === field || path.startsWith(`${field}.`)),
        field,
      ).toBe(true);
    }
  });

  it.runIf(entry.can !== "public")("answers a stranger with unauthenticated", async () => {
    expectProblem(await call(entry, nothingOf(entry), null), "unauthenticated");
  });

  it.runIf(entry.can !== "public" && entry.can !== "signed_in")(
    "lets in exactly the roles that hold its right",
    async () => {
      for (const role of TenantRole.options) {
        const answer = await call(entry, nothingOf(entry), gateway.tenant.people[role]);
        const granted: readonly string[] = tenantRoleGrants[role];
        if (granted.includes(entry.can)) expect([401, 403], role).not.toContain(answer.status);
        else expectProblem(answer, "forbidden");
      }
      for (const role of PlatformRole.options) {
        const answer = await call(entry, nothingOf(entry), gateway[role]);
        const granted: readonly string[] = platformRoleGrants[role];
        if (granted.includes(entry.can)) expect([401, 403], role).not.toContain(answer.status);
        else expectProblem(answer, "forbidden");
      }
    },
  );

  const hasIds = !isPlatform(entry) && (operationCases[name]?.ids ?? pathIds(entry)).length > 0;
  it.runIf(hasIds)("answers another organization's id exactly like one that nothing has", async () => {
    const { input, ids = pathIds(entry) } = caseOf(name);
    const theirs = await input(stageIn(gateway.otherTenant));
    const stranger = await callerOf(entry, gateway.tenant);
    const missing = { ...theirs, ...Object.fromEntries(ids.map((id) => [id, uuidv7()])) };
    const foreign = await call(entry, theirs, stranger);
    const absent = await call(entry, missing, stranger);
    expectProblem(foreign, absent.problem?.code ?? "not_found");
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    expect({ ...foreign.problem, correlationId: "" }).toEqual({ ...absent.problem, correlationId: "" });
    const own = await call(entry, theirs, await callerOf(entry, gateway.otherTenant));
    expect(own.status, "its own organization still finds it").toBe(200);
  });
});
