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
import { readAllRows } from "./fill-tables.ts";
import {
  type HostileRequest,
  hostileRequestsTo,
  outsizedNumbersAt,
  sendHostile,
  strangersTo,
} from "./hostile-requests.ts";
import { inputPlacesOf, valueAt } from "./input-places.ts";
import type { TestPerson } from "./people.ts";
import { type CaseBench, caseOf, idsOf, isPlatform, nothingOf, pathIdsOf, startCaseBench } from "./start-case-bench.ts";
import type { TestGateway } from "./start-test-gateway.ts";

let bench: CaseBench;
let gateway: TestGateway;

beforeAll(async () => {
  bench = await startCaseBench();
  ({ gateway } = bench);
});
afterAll(() => bench?.close());
afterEach(() => bench.callBackLeaving());

const call = async (
  entry: OperationEntry,
  input: Input,
  person: TestPerson | null,
  headers = {},
): Promise<CallResult> => callOperation(gateway, entry.name, input, { token: await person?.token(), headers });

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
  const isInAddress = entry.method === "GET" || pathIdsOf(entry).includes(field);
  return isInAddress ? "\u0000wrong" : { "\u0000": ["wrong"] };
};

/** A case's input that has room for a value at this place. */
const inputWithRoomAt = async (name: string, place: string): Promise<Input> => {
  const { input, filled } = caseOf(name);
  const holder = place.split(".").slice(0, -1).join(".");
  for (const make of [input, filled]) {
    const made = await make?.(bench.stageIn(gateway.tenant));
    if (made && (holder === "" || valueAt(made, holder) !== undefined)) return made;
  }
  throw new Error(`${name} takes a number at ${place} that its case never gives. Give one in \`filled\`.`);
};

const auditRows = (place: string, action: string, correlationId: string): Promise<{ actor: string }[]> => {
  const { db } = gateway.services;
  if (place === "platform") return db.global.platformAuditEntry.findMany({ where: { action, correlationId } });
  return db.withTenant(place, (tx) => tx.auditEntry.findMany({ where: { tenantId: place, action, correlationId } }));
};

/** An operation's hostile requests and those with a number that nothing can count with, wherever it takes one. */
const allHostileTo = async (entry: OperationEntry): Promise<HostileRequest[]> => {
  const numbers: HostileRequest[] = [];
  for (const place of inputPlacesOf(entry).numbers)
    numbers.push(...outsizedNumbersAt(entry, await inputWithRoomAt(entry.name, place), place));
  return [...hostileRequestsTo(entry), ...numbers];
};

it("every operation refuses what is no input of its own and every sign-in that is not ours, and nothing is kept of them", async () => {
  const asked: { entry: OperationEntry; requests: HostileRequest[]; person: TestPerson | null }[] = [];
  for (const entry of listOperations()) {
    const requests = await allHostileTo(entry);
    asked.push({ entry, requests, person: await bench.callerOf(entry, gateway.tenant) });
  }
  const before = await readAllRows(gateway.database);
  const misjudged: string[] = [];
  for (const { entry, requests, person } of asked) {
    const strangers = await strangersTo(entry, person ?? gateway.tenant.people.owner);
    const token = await person?.token();
    misjudged.push(
      ...(await sendHostile(gateway, entry, [...requests.map((each) => ({ token, ...each })), ...strangers])),
    );
  }
  expect(misjudged).toEqual([]);
  expect(await readAllRows(gateway.database)).toEqual(before);
}, 120_000);

describe.for(listOperations().map((entry) => ({ name: entry.name, entry })))("$name", ({ name, entry }) => {
  it("succeeds, writes its audit row where it changes something, and does it once for each key", async () => {
    const { input, auditIn, auditBy = /^user:/ } = caseOf(name);
    const prepared = await input(bench.stageIn(gateway.tenant));
    const person = await bench.callerOf(entry, gateway.tenant);
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
    const prepared = await caseOf(name).input(bench.stageIn(gateway.tenant));
    const person = await bench.callerOf(entry, gateway.tenant);
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

  const hasIds = !isPlatform(entry) && idsOf(entry).length > 0;
  it.runIf(hasIds)("answers another organization's id exactly like one that nothing has", async () => {
    const { input } = caseOf(name);
    const theirs = await input(bench.stageIn(gateway.otherTenant));
    const stranger = await bench.callerOf(entry, gateway.tenant);
    const missing = { ...theirs, ...Object.fromEntries(idsOf(entry).map((id) => [id, uuidv7()])) };
    const foreign = await call(entry, theirs, stranger);
    const absent = await call(entry, missing, stranger);
    expectProblem(foreign, absent.problem?.code ?? "not_found");
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    expect({ ...foreign.problem, correlationId: "" }).toEqual({ ...absent.problem, correlationId: "" });
    const own = await call(entry, theirs, await bench.callerOf(entry, gateway.otherTenant));
    expect(own.status, "its own organization still finds it").toBe(200);
  });
});
