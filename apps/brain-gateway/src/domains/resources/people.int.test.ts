import { ListedResource, type ResourceKind, ResourceRecord, ResourceSummary } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, startTestGateway, type TestGateway, type TestTenant } from "../../testing/index.ts";
import { makeConnection } from "../../testing/make-connection.ts";
import { storeItems } from "./index.ts";
import { statementOf } from "./list-resources.ts";

const Page = z.object({ items: z.array(ListedResource), nextCursor: z.string().nullable() });
const Related = z.object({ same: z.array(ResourceRecord), company: ResourceSummary.nullable() });

let gateway: TestGateway;
let first: string;
let second: string;

const connect = (tenant: TestTenant, name: string): Promise<string> =>
  makeConnection(gateway.services.db, tenant, { connectorId: "hubspot", name });

const day = (index: number) => new Date(Date.UTC(2026, 0, index + 1)).toISOString();
type Data = Record<string, unknown>;
const store = ({ tenantId }: TestTenant, connectionId: string, kind: ResourceKind, all: Data[]) =>
  gateway.services.db.withTenant(tenantId, (tx) => {
    const items = all.map((data, index) => ({
      externalId: String(index),
      data: { phone: "", status: "lead", url: "", ...data },
      vendorUpdatedAt: day(index),
    }));
    return storeItems({ tx, tenantId }, { connectionId, kind, items, isFirstImport: true });
  });

beforeAll(async () => {
  gateway = await startTestGateway();
  first = await connect(gateway.tenant, "First");
  second = await connect(gateway.tenant, "Second");
  await store(gateway.tenant, first, "crm.contact", [
    { name: "Ada Lovelace", email: "Ada@Example.com", company: "Analytical Engines", phone: "+44 20 7946 0000" },
    { name: "Grace Hopper", email: "grace@example.com", company: "Navy 100%", status: "customer" },
    { name: "Nobody", email: "" },
  ]);
  await store(gateway.tenant, second, "crm.contact", [
    { name: "Nobody either", email: "" },
    { name: "A. Lovelace", email: " ada@example.com", status: "customer" },
    { name: "Barbara Liskov", email: "barbara@example.com" },
  ]);
  await store(gateway.tenant, first, "crm.company", [{ name: "Analytical engines" }, { name: "Navy 100%" }]);
  await store(gateway.tenant, second, "crm.company", [{ name: "Analytical Engines" }]);
  const theirs = await connect(gateway.otherTenant, "Theirs");
  await store(gateway.otherTenant, theirs, "crm.contact", [{ name: "Ada of theirs", email: "ada@example.com" }]);
});
afterAll(() => gateway?.close());

const call = async (name: string, input: Record<string, unknown>) => {
  const token = await gateway.tenant.people.viewer.token();
  const { body, problem } = await callOperation(gateway, name, input, { token });
  expect(problem, JSON.stringify(problem)).toBeUndefined();
  return body;
};
const list = async (input: Record<string, unknown> = {}) =>
  Page.parse(await call("resources.list", { kind: "crm.contact", ...input }));
const titles = async (input: Record<string, unknown> = {}) => (await list(input)).items.map(({ title }) => title);
const people = (input: Record<string, unknown> = {}) => titles({ joinBy: "email", sort: "title", ...input });

test("the same address in two tools is one person with both, whatever its capitals; people without one stay apart", async () => {
  expect(await people()).toEqual(["Ada Lovelace", "Barbara Liskov", "Grace Hopper", "Nobody", "Nobody either"]);
  const { items } = await list({ joinBy: "email", sort: "title" });
  const [ada, barbara] = items;
  expect(ada?.others).toEqual([{ id: expect.any(String), connectionId: second }]);
  expect(ada?.facts).toEqual({
    ...{ email: "Ada@Example.com", company: "Analytical Engines" },
    ...{ phone: "+44 20 7946 0000", jobTitle: null },
  });
  expect(barbara?.others).toEqual([]);
  expect(await titles()).toHaveLength(6);
});

test("a person whose first record the filters hide is shown by the one that they leave", async () => {
  expect(await people({ connectionId: second })).toEqual(["A. Lovelace", "Barbara Liskov", "Nobody either"]);
  expect(await people({ status: "customer" })).toEqual(["A. Lovelace", "Grace Hopper"]);
  expect(await people({ search: "a. love" })).toEqual(["A. Lovelace"]);
});

test("people are found by any part of their name, address, phone and company, and signs mean themselves", async () => {
  expect(await people({ search: "LOVE ada" })).toEqual(["Ada Lovelace"]);
  expect(await people({ search: "ce@exam" })).toEqual(["Grace Hopper"]);
  expect(await people({ search: "7946" })).toEqual(["Ada Lovelace"]);
  expect(await people({ search: "100%" })).toEqual(["Grace Hopper"]);
  expect(await people({ search: "_" })).toEqual([]);
});

test("pages of people hold everybody once, either way", async () => {
  for (const sort of ["title", "-title", "updated", "-updated"]) {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: z.infer<typeof Page> = await list({ joinBy: "email", limit: 2, sort, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.toSorted()).toEqual(await people());
  }
});

test("the states that records are in are told once each, of one connection where asked", async () => {
  expect(await call("resources.listStatuses", { kind: "crm.contact" })).toEqual({
    items: ["customer", "lead"],
    labels: {},
  });
  const ofNone = await call("resources.listStatuses", { kind: "crm.contact", connectionId: uuidv7() });
  expect(ofNone).toEqual({ items: [], labels: {} });
});

test("a record is kept however much its tool wrote into every field that lists look through", async () => {
  // Nothing in it repeats, and each sign takes four bytes: no index can make it smaller.
  const long = (length: number, salt: number) =>
    Array.from({ length }, (_, at) => String.fromCodePoint(0x20000 + ((at * 7919 + salt * 104_729) % 40_000))).join("");
  const fields = ["name", "email", "phone", "company", "domain", "city", "status"];
  const data = Object.fromEntries(fields.map((field, salt) => [field, long(3000, salt)]));
  const theirs = await connect(gateway.otherTenant, "Long");
  for (const kind of ["crm.contact", "crm.deal", "cms.post"] as const)
    await store(gateway.otherTenant, theirs, kind, [data]);
  const kept = await gateway.database.asAdmin("select status from resource where connection_id = $1", [theirs]);
  expect(kept).toEqual(Array.from({ length: 3 }, () => ({ status: long(50, 6) })));
});

test("a person's other records and their company are told, of this organization alone", async () => {
  const [ada] = (await list({ joinBy: "email", sort: "title" })).items;
  const related = Related.parse(await call("resources.getRelated", { resourceId: ada?.id }));
  expect(related.same.map(({ title, connectionId }) => [title, connectionId])).toEqual([["A. Lovelace", second]]);
  expect(related.company).toMatchObject({ title: "Analytical engines", connectionId: first });
});

test("a company that two are named as is not guessed", async () => {
  await store(gateway.tenant, second, "crm.company", [{ name: "Twin" }, { name: "twin" }]);
  await store(gateway.tenant, second, "crm.contact", [{ name: "Of Twin", email: "twin@example.com", company: "Twin" }]);
  const [record] = (await list({ search: "Of Twin" })).items;
  const related = Related.parse(await call("resources.getRelated", { resourceId: record?.id }));
  expect(related.company).toBeNull();
});

test("what lists of people compare is read from indexes alone, under row-level security", async () => {
  const { tenantId } = gateway.tenant;
  const planOf = (filter: { search?: string; status?: string }) =>
    gateway.services.db.withTenant(tenantId, async (tx) => {
      const asked = { kind: "crm.contact" as const, joinBy: "email" as const, ...filter };
      const { text, values } = statementOf(asked, { sort: "-updated", cursor: undefined, tenantId, limit: 25 });
      // Few rows are read in any way; with the others closed it shows whether this way is open.
      for (const way of ["seqscan", "bitmapscan", ...(filter.search ? ["indexscan"] : [])]) {
        await tx.$executeRawUnsafe(`set local enable_${way} = off`);
      }
      return JSON.stringify(await tx.$queryRawUnsafe(`explain (costs off) ${text}`, ...values));
    });
  const searching = await planOf({ search: "many" });
  expect(searching).toContain("Index Only Scan using resource_find_idx");
  expect(searching).not.toContain("Seq Scan");
  const inState = await planOf({ status: "customer" });
  expect(inState).toMatch(/Index Scan using resource_by_status_idx[^}]*}[^}]*Index Cond: [^}]*status = /);
  expect(inState).toContain("resource_by_email_idx");
});
