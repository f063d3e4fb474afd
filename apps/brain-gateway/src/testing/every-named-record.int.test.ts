import { listOperations, type OperationEntry } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type CallResult, callOperation, type Input } from "./call-operation.ts";
import { readRows } from "./fill-tables.ts";
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
import { recordPlacesOf, valueAt, withValueAt } from "./record-places.ts";
import { type CaseBench, caseOf, idsOf, isPlatform, pathIdsOf, startCaseBench } from "./start-case-bench.ts";

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

const operations = listOperations()
  .filter((entry) => !isPlatform(entry))
  .map((entry) => ({
    name: entry.name,
    entry,
    places: recordPlacesOf(entry),
    exempt: Object.keys(operationCases[entry.name]?.exempt ?? {}),
  }));

describe.for(operations)("$name", ({ entry, places, exempt }) => {
  const inPath = pathIdsOf(entry).filter((name) => idsOf(entry).includes(name));

  it("says of all JSON that it takes why no record is looked up by it, and of nothing else", () => {
    expect(places.open.filter((place) => !exempt.includes(place))).toEqual([]);
    expect(exempt.filter((place) => ![...places.open, ...places.ids].includes(place))).toEqual([]);
  });

  const tried = places.ids.filter((place) => !inPath.includes(place) && !exempt.includes(place));
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
