import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, makeTenant, type TestDatabase } from "../testing/index.ts";

let test: TestDatabase;
let tenantId: string;
/** One connection, so that each statement meets what the one before it left. */
beforeAll(async () => {
  test = await createTestDatabase({ poolSize: 1 });
  tenantId = (await makeTenant(test.database)).id;
}, 60_000);
afterAll(() => test.drop());

type Settings = { tenant: string | null; plan: string; is_read_only: string; zone: string };
const settings = {
  text: `select nullif(current_setting('app.tenant_id', true), '') as tenant, current_setting('plan_cache_mode') as plan,
    current_setting('transaction_read_only') as is_read_only, current_setting('TimeZone') as zone`,
  values: [],
};
const backend = { name: "backend", text: "select pg_backend_pid() as pid", values: [] };
const pid = async () => (await test.database.readAsTenant<{ pid: number }>(tenantId, backend))[0]?.pid;

it("gives each statement its own tenant, plan and access, and leaves nothing of them to the next", async () => {
  const { database } = test;
  const other = (await makeTenant(database)).id;
  const read = await database.readAsTenant<Settings>(tenantId, { ...settings, name: "a", plan: "generic" });
  expect(read).toEqual([{ tenant: tenantId, plan: "force_generic_plan", is_read_only: "on", zone: "UTC" }]);
  const written = await database.writeAsTenant<Settings>(other, { ...settings, name: "b" });
  expect(written).toEqual([{ tenant: other, plan: "auto", is_read_only: "off", zone: "UTC" }]);
  const again = await database.readAsTenant<Settings>(tenantId, { ...settings, name: "c" });
  expect(again).toEqual([{ tenant: tenantId, plan: "auto", is_read_only: "on", zone: "UTC" }]);
});

it("takes a write back whose transaction fails only at its end, and goes on with the same connection", async () => {
  await test.asAdmin(`
    create table late (tenant_id uuid not null, n int unique deferrable initially deferred);
    call app.protect_tenant_table('late')`);
  const insert = { name: "late", text: "insert into late values ($1, 1) returning n", values: [tenantId] };
  const before = await pid();
  expect(await test.database.writeAsTenant(tenantId, insert)).toEqual([{ n: 1 }]);
  await expect(test.database.writeAsTenant(tenantId, insert)).rejects.toThrow(/unique constraint/);
  const count = { name: "count-late", text: "select count(*)::int as n from late", values: [] };
  expect(await test.database.readAsTenant(tenantId, count)).toEqual([{ n: 1 }]);
  expect(await pid()).toBe(before);
});

it("answers no row for a write that returns none", async () => {
  const remove = { name: "remove", text: "delete from workflow where tenant_id = $1", values: [tenantId] };
  expect(await test.database.writeAsTenant(tenantId, remove)).toEqual([]);
});

it("refuses a name with another text and a statement that does not parse, and goes on", async () => {
  const named = { name: "one-text", text: "select 1 as n", values: [] };
  expect(await test.database.readAsTenant(tenantId, named)).toEqual([{ n: 1 }]);
  const attempt = test.database.readAsTenant(tenantId, { ...named, text: "select 2 as n" });
  await expect(attempt).rejects.toThrow(/must be unique/);
  for (const round of [1, 2]) {
    const broken = { name: "broken", text: `select from nothing_${round}`, values: [] };
    await expect(test.database.readAsTenant(tenantId, broken)).rejects.toThrow(/does not exist/);
  }
  expect(await test.database.readAsTenant(tenantId, named)).toEqual([{ n: 1 }]);
});

it("goes on with a new connection after the server ended the one in use", async () => {
  const suicide = { name: "end", text: "select pg_terminate_backend(pg_backend_pid())", values: [] };
  const before = await pid();
  await expect(test.database.readAsTenant(tenantId, suicide)).rejects.toThrow();
  expect(await pid()).not.toBe(before);
});
