import { listOperations, type OperationEntry } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type CallResult, callOperation, type Input } from "./call-operation.ts";
import { readAllRows, readRows } from "./fill-tables.ts";
import { inputPlacesOf, valueAt, withValueAt } from "./input-places.ts";
import {
  draftNamingAll,
  kindsApart,
  makeNamedRecords,
  type NamedRecords,
  namedFields,
  nobodysRecords,
} from "./named-records.ts";
import { operationCases } from "./operation-cases/index.ts";
import type { TestPerson, TestTenant } from "./people.ts";
import { type CaseBench, caseOf, idsOf, isPlatform, nothingOf, pathIdsOf, startCaseBench } from "./start-case-bench.ts";

let bench: CaseBench;
beforeAll(async () => {
  bench = await startCaseBench();
});
afterAll(() => bench?.close());
afterEach(() => bench.callBackLeaving());

const call = async ({ name }: OperationEntry, input: Input, person: TestPerson | null): Promise<CallResult> =>
  callOperation(bench.gateway, name, input, { token: await person?.token() });

/** An answer without what differs from call to call: ids and times. */
const plain = ({ status, body }: CallResult): string =>
  `${status} ${typeof body === "string" ? body : JSON.stringify(body)}`
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, "an id")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "a time");

const rowsOf = ({ tenantId }: TestTenant) => readRows(bench.gateway.database, tenantId);

/** How often each table holds this text; what was asked for stands in the asker's own log. */
const holdersOf = async (tenant: TestTenant, text: string) =>
  Object.entries(await rowsOf(tenant)).flatMap(([table, rows]) =>
    table === "audit_entry" || !rows.includes(text) ? [] : [`${table}: ${rows.split(text).length - 1}`],
  );

/** A case's input that gives an id at this place. */
const inputWith = async ({ name }: OperationEntry, place: string, tenant: TestTenant): Promise<Input> => {
  const { input, filled } = caseOf(name);
  for (const make of [input, filled]) {
    const made = await make?.(bench.stageIn(tenant));
    if (made && z.uuid().safeParse(valueAt(made, place)).success) return made;
  }
  throw new Error(
    `${name} takes an id at ${place} that its case never gives. Give one in \`filled\`, or say in \`exempt\` why it names no record.`,
  );
};

/** Refused or not: nothing of theirs is changed, and what is refused changes nothing at all. */
const callTouchingNothing = async (entry: OperationEntry, input: Input, person: TestPerson | null) => {
  const { tenant, otherTenant } = bench.gateway;
  const [ours, theirs] = [await rowsOf(tenant), await rowsOf(otherTenant)];
  const answer = await call(entry, input, person);
  expect(answer.status, JSON.stringify(answer.problem)).toBeLessThan(500);
  expect(await rowsOf(otherTenant)).toEqual(theirs);
  if (answer.status >= 400) expect(await rowsOf(tenant)).toEqual(ours);
  return answer;
};

const Problems = z.object({
  problems: z.array(z.object({ nodeId: z.string().nullable(), field: z.string().nullable() })),
});

/** Those of these fields that an answer finds something wrong with. */
const namedProblems = (fields: readonly string[], { body }: CallResult): string[] => {
  const found = Problems.parse(body).problems.map(({ nodeId, field }) => `${nodeId}.${field}`);
  return fields.filter((field) => found.includes(field));
};

const operations = listOperations().map((entry) => ({
  name: entry.name,
  entry,
  places: inputPlacesOf(entry),
  exempt: Object.keys(operationCases[entry.name]?.exempt ?? {}),
}));

const isOfTenants = ({ entry }: { entry: OperationEntry }): boolean => !isPlatform(entry);

it("what every operation says of the JSON that it takes names all there is, each with why no record is looked up by it", () => {
  const faults = operations.flatMap(({ name, places, exempt }) => [
    ...places.open.filter((place) => !exempt.includes(place)).map((place) => `${name} says nothing of ${place}`),
    ...exempt
      .filter((place) => ![...places.open, ...places.ids].includes(place))
      .map((place) => `${name} exempts ${place}, which it does not take`),
  ]);
  expect(faults).toEqual([]);
});

/** What the path names of an organization's, every-operation.int.test.ts tries. */
const tenantOperations = operations.filter(isOfTenants).flatMap(({ name, entry, places, exempt }) => {
  const inPath = pathIdsOf(entry).filter((id) => idsOf(entry).includes(id));
  const tried = places.ids.filter((place) => !inPath.includes(place) && !exempt.includes(place));
  return tried.length + places.definitions.length > 0 ? [{ name, entry, places, tried }] : [];
});

describe.for(tenantOperations)("$name", ({ entry, places, tried }) => {
  it.for(tried)("takes another organization's id at %s for one that nothing has", async (place) => {
    const { tenant, otherTenant } = bench.gateway;
    const foreignId = String(valueAt(await inputWith(entry, place, otherTenant), place));
    const own = await inputWith(entry, place, tenant);
    const person = await bench.callerOf(entry, tenant);
    const holders = await holdersOf(tenant, foreignId);
    const foreign = await callTouchingNothing(entry, withValueAt(own, place, foreignId), person);
    expect(await holdersOf(tenant, foreignId), "it is kept nowhere").toEqual(holders);
    const absent = await call(entry, withValueAt(own, place, uuidv7()), person);
    expect(plain(foreign)).toBe(plain(absent));
    const found = await call(entry, await inputWith(entry, place, tenant), await bench.callerOf(entry, tenant));
    expect(found.status, `its own is taken: ${JSON.stringify(found.problem)}`).toBe(200);
  });

  it.for(places.definitions)("names every step of %s that names what is another organization's", async (place) => {
    const { gateway, stageIn, callerOf } = bench;
    const { tenant, otherTenant, services } = gateway;
    const person = await callerOf(entry, tenant);
    const [theirs, ours] = [await makeNamedRecords(gateway, otherTenant), await makeNamedRecords(gateway, tenant)];
    const before = await rowsOf(otherTenant);
    for (const kinds of kindsApart(services.nodes.describe())) {
      const ask = async (records: NamedRecords) => {
        const input = await caseOf(entry.name).input(stageIn(tenant));
        return call(entry, withValueAt(input, place, draftNamingAll(kinds, records)), person);
      };
      const named = namedFields(kinds);
      const foreign = await ask(theirs);
      expect(namedProblems(named, foreign)).toEqual(named);
      expect(plain(foreign)).toBe(plain(await ask(nobodysRecords())));
      expect(namedProblems(named, await ask(ours))).toEqual([]);
    }
    expect(await rowsOf(otherTenant)).toEqual(before);
  });
});

const platformOperations = operations.filter((each) => !isOfTenants(each));

describe.for(platformOperations.filter(({ places }) => places.ids.length > 0))(
  "$name, across organizations",
  ({ entry, places, exempt }) => {
    const tried = places.ids.filter((place) => !exempt.includes(place));

    it.for(tried)("keeps to the one organization that it finds by %s", async (place) => {
      const { tenant, otherTenant } = bench.gateway;
      const theirs = await inputWith(entry, place, otherTenant);
      const own = await inputWith(entry, place, tenant);
      const before = await rowsOf(otherTenant);
      const answer = await call(entry, own, await bench.callerOf(entry, tenant));
      expect(answer.status, JSON.stringify(answer.problem)).toBe(200);
      expect(await rowsOf(otherTenant)).toEqual(before);
      const told = JSON.stringify(answer.body);
      for (const foreign of [otherTenant.tenantId, String(valueAt(theirs, place))]) expect(told).not.toContain(foreign);
    });

    it.for(tried)("finds nothing by an id at %s that nothing has, and touches no organization", async (place) => {
      const { tenant, otherTenant, database } = bench.gateway;
      const absent = withValueAt(await inputWith(entry, place, tenant), place, uuidv7());
      const person = await bench.callerOf(entry, tenant);
      const isInPath = pathIdsOf(entry).includes(place);
      const read = () => (isInPath ? readAllRows(database) : Promise.all([tenant, otherTenant].map(rowsOf)));
      const before = await read();
      const answer = await call(entry, absent, person);
      expect(await read()).toEqual(before);
      if (isInPath) expect(answer.problem?.code).toBe("not_found");
      else expect(answer.status, JSON.stringify(answer.problem)).toBe(200);
      for (const { tenantId } of [tenant, otherTenant]) expect(JSON.stringify(answer.body)).not.toContain(tenantId);
    });

    const { isOfPerson = false } = operationCases[entry.name] ?? {};
    it.runIf(isOfPerson)("takes another operator's id for one that nothing has", async () => {
      const { gateway, stageIn } = bench;
      const theirs = await caseOf(entry.name).input(stageIn(gateway.tenant));
      const before = await readAllRows(gateway.database);
      const colleague = await call(entry, theirs, gateway.support);
      expect(plain(colleague)).toBe(plain(await call(entry, nothingOf(entry), gateway.support)));
      expect(colleague.problem?.code).toBe("not_found");
      expect(await readAllRows(gateway.database)).toEqual(before);
    });
  },
);

it("what there is across organizations is refused to everybody without the right to it, and no trace is left of them", async () => {
  const { tenant, support, database } = bench.gateway;
  const inputs = new Map<string, Input>();
  for (const { name } of platformOperations) inputs.set(name, await caseOf(name).input(bench.stageIn(tenant)));
  const before = await readAllRows(database);
  for (const { name, entry } of platformOperations) {
    const others = [...Object.values(tenant.people), ...(entry.can === "platform:operate" ? [support] : [])];
    const answers = await Promise.all(others.map((person) => call(entry, inputs.get(name) ?? {}, person)));
    expect(new Set(answers.map(({ problem }) => problem?.code)), name).toEqual(new Set(["forbidden"]));
  }
  expect(await readAllRows(database)).toEqual(before);
});
