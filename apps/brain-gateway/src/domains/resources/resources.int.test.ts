import { ResourceSummary } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, startTestGateway, type TestGateway, type TestTenant } from "../../testing/index.ts";
import { makeConnection } from "../../testing/make-connection.ts";
import { markDeleted, storeItems } from "./index.ts";
import { plain } from "./list-resources.ts";

const Page = z.object({ items: z.array(ResourceSummary), nextCursor: z.string().nullable() });
const total = 130;

let gateway: TestGateway;
let connectionId: string;

const store = ({ tenantId }: TestTenant, id: string, items: Parameters<typeof storeItems>[1]["items"]) =>
  gateway.services.db.withTenant(tenantId, (tx) =>
    storeItems({ tx, tenantId }, { connectionId: id, kind: "cms.post", items, isFirstImport: true }),
  );

beforeAll(async () => {
  gateway = await startTestGateway();
  connectionId = await makeConnection(gateway.services.db, gateway.tenant);
  const items = Array.from({ length: total }, (_, index) => ({
    externalId: String(index),
    data: {
      title: `Post ${index}`,
      content: index === 42 ? "<p>about hedgehogs</p>" : "text",
      status: "publish",
      url: `https://example.test/${index}`,
    },
    // Two of three share a time, so that the id must break the tie; every tenth has none.
    vendorUpdatedAt: index % 10 === 0 ? null : new Date(Date.UTC(2026, 0, 1, 0, Math.floor(index / 3))).toISOString(),
  }));
  await store(gateway.tenant, connectionId, items);
  const theirs = await makeConnection(gateway.services.db, gateway.otherTenant);
  await store(gateway.otherTenant, theirs, [
    { externalId: "x", data: { title: "Theirs, about hedgehogs" }, vendorUpdatedAt: null },
  ]);
});
afterAll(() => gateway?.close());

const list = async (input: Record<string, unknown> = {}) => {
  const token = await gateway.tenant.people.viewer.token();
  const answer = await callOperation(gateway, "resources.list", { kind: "cms.post", ...input }, { token });
  return Page.parse(answer.body);
};

const walk = async (input: Record<string, unknown> = {}) => {
  const seen: ResourceSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: z.infer<typeof Page> = await list({ ...input, ...(cursor !== null && { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(20);
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(total);
  return seen;
};

test("walking the pages shows every record once, newest first", async () => {
  const seen = await walk();
  const times = seen.map(({ vendorUpdatedAt, syncedAt }) => Date.parse(vendorUpdatedAt ?? syncedAt));
  expect(times).toEqual([...times].sort((one, other) => other - one));
});

test("records are paged by title, and from the oldest on, each once", async () => {
  const byTitle = (await walk({ sort: "title" })).map(({ title }) => title);
  expect(byTitle).toEqual([...byTitle].sort());
  const titlesDown = (await walk({ sort: "-title" })).map(({ title }) => title);
  expect(titlesDown).toEqual(byTitle.toReversed());
  const oldestFirst = await walk({ sort: "updated" });
  expect(oldestFirst.map(({ id }) => id)).toEqual((await walk()).map(({ id }) => id).toReversed());
  expect((await list({ sort: "title", search: "hedgehogs" })).items.map(({ title }) => title)).toEqual(["Post 42"]);
});

test("a search finds words in the title and the text, in this organization alone", async () => {
  expect((await list({ search: "hedgehogs" })).items.map(({ title }) => title)).toEqual(["Post 42"]);
  expect((await list({ search: "nothing-like-it" })).items).toEqual([]);
  expect((await list({ connectionId: uuidv7() })).items).toEqual([]);
});

test("a record that is gone is neither listed nor found", async () => {
  const [victim] = (await list({ search: "Post 17" })).items;
  const { tenantId, people } = gateway.tenant;
  await gateway.services.db.withTenant(tenantId, (tx) =>
    markDeleted({ tx, tenantId }, { connectionId, kind: "cms.post", externalIds: ["17"] }),
  );
  expect((await list({ search: "Post 17" })).items).toEqual([]);
  const token = await people.viewer.token();
  const got = await callOperation(gateway, "resources.get", { resourceId: victim?.id }, { token });
  expect(got.problem?.code).toBe("not_found");
});

test("a page of many is read from its index under row-level security, whatever the values", async () => {
  const { tenantId } = gateway.tenant;
  await gateway.database.asAdmin(
    `insert into resource (tenant_id, id, connection_id, kind, external_id, title, data, hash, vendor_updated_at)
     select $1, gen_random_uuid(), $2, 'cms.page', n::text, 'Page ' || n, '{}', '', now() - n * interval '1 minute'
     from generate_series(1, 5000) n`,
    [tenantId, connectionId],
  );
  await gateway.database.asAdmin("analyze resource");
  const plan = await gateway.services.db.withTenant(tenantId, async (tx) => {
    await tx.$executeRawUnsafe("set local plan_cache_mode = force_generic_plan");
    await tx.$executeRawUnsafe(`prepare listing (uuid, text, timestamptz, uuid, int, uuid) as ${plain.text}`);
    return tx.$queryRawUnsafe(
      `explain (analyze, costs off) execute listing
       ('${tenantId}', 'cms.page', now() - interval '2 days', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 21, null)`,
    );
  });
  const text = JSON.stringify(plan);
  expect(text).toContain("resource_list_idx");
  expect(text).toMatch(/Index Cond: .*CASE WHEN/);
  expect(text).not.toMatch(/Sort|Seq Scan|Rows Removed by Filter: \d{2}/);
});
