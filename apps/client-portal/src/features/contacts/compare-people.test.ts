import { expect, test } from "vitest";
import { comparePeople, type PersonRecord } from "./compare-people.ts";

const person = (data: Record<string, unknown>): PersonRecord => ({
  ...{ id: "1", connectionId: "c", kind: "crm.contact" as const, externalId: "1", title: "", status: null, url: null },
  statusLabel: null,
  ...{ vendorUpdatedAt: null, syncedAt: "2026-01-01T00:00:00.000Z", data },
});
const different = (one: Record<string, unknown>, other: Record<string, unknown>) =>
  comparePeople([person(one), person(other)])
    .filter(({ isDifferent }) => isDifferent)
    .map(({ field }) => field);

test("fields that say different things are marked, and so is one that only one of them has", () => {
  expect(different({ name: "Ada", phone: "1", jobTitle: "" }, { name: "A.", phone: "1", jobTitle: "Poet" })).toEqual([
    ...["name", "jobTitle"],
  ]);
});

test("the same number, address or company written in another way is no difference", () => {
  const one = { email: "Ada@Example.com", phone: "0044 20 79", company: "Engines" };
  expect(different(one, { email: "ada@example.com", phone: "+44 (20) 79", company: "engines" })).toEqual([]);
});

test("what nobody has filled in is not compared", () => {
  expect(comparePeople([person({ name: "Ada", phone: " " }), person({ name: "Ada" })])).toEqual([
    { field: "name", isDifferent: false },
  ]);
});
