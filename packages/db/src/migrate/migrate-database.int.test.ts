import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { withClient } from "../roles/with-client.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { migrateDatabase } from "./migrate-database.ts";

/** It rewrites `resource`, and leaves it as it is when it runs once more. */
const rewriting = "20261122075500_bounded_resource_keys";

let database: TestDatabase;
let adminUrl: string;
let holder: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  adminUrl = database.urls.admin;
}, 60_000);
afterAll(() => database?.drop());

beforeEach(async () => {
  await database.asAdmin("DELETE FROM _prisma_migrations WHERE migration_name = $1", [rewriting]);
  holder = new pg.Client({ connectionString: adminUrl });
  await holder.connect();
  await holder.query("BEGIN; SELECT FROM resource");
  return () => holder.end();
});

const waitsForTable = () =>
  vi.waitFor(
    async () => {
      const waiting = await database.asAdmin(
        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'resource'::regclass AND mode = 'AccessExclusiveLock'",
      );
      expect(waiting).toHaveLength(1);
    },
    { timeout: 20_000, interval: 20 },
  );

test("a migration that waits for a table lets others have it meanwhile, and is applied once it is free", async () => {
  const migrated = migrateDatabase({ adminUrl });
  await waitsForTable();
  const read = "SET statement_timeout = '10s'; SELECT FROM resource";
  await expect(withClient(adminUrl, (client) => client.query(read))).resolves.toBeDefined();
  await holder.query("COMMIT");
  expect(await migrated).toEqual([rewriting]);
}, 60_000);

test("one that finds no time says so, changes nothing, and is applied by the next start", async () => {
  await expect(migrateDatabase({ adminUrl, patienceMs: 0 })).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("too busy"),
  });
  await holder.query("COMMIT");
  expect(await migrateDatabase({ adminUrl })).toEqual([rewriting]);
}, 60_000);
