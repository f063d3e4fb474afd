import type pg from "pg";
import { connectionUrl } from "../roles/connection-url.ts";
import type { DatabaseUrls } from "../roles/database-file.ts";
import { engineDatabaseName, roleNames, roleUrl } from "../roles/database-roles.ts";
import { withClient } from "../roles/with-client.ts";
import { createDatabase, type Database } from "../scope/create-database.ts";
import { testDatabaseName } from "./drop-abandoned.ts";
import { ensureTestServer } from "./test-server.ts";

export type TestDatabase = {
  urls: DatabaseUrls;
  database: Database;
  /** As the superuser: to look behind the scenes or to break a defence on purpose, never to make ordinary rows. */
  asAdmin: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
  drop: () => Promise<void>;
};

export type TestDatabaseOptions = {
  poolSize?: number /** Also makes the workflow engine's database. */;
  withEngine?: boolean;
};

/** A migrated, empty database of the test file's own, on the server that all tests share. */
export const createTestDatabase = async (options: TestDatabaseOptions = {}): Promise<TestDatabase> => {
  const { maintenanceUrl, template, passwords } = await ensureTestServer();
  const name = testDatabaseName();
  const admin = connectionUrl(maintenanceUrl, { database: name });
  const engineName = engineDatabaseName(admin);
  await withClient(maintenanceUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    if (options.withEngine) await client.query(`CREATE DATABASE ${engineName} OWNER ${roleNames.engine}`);
  });
  const urlOf = (role: keyof typeof roleNames) => roleUrl(admin, role, passwords);
  const urls = { admin, app: urlOf("app"), platform: urlOf("platform"), engine: urlOf("engine") };
  const database = await createDatabase({
    appUrl: urls.app,
    platformUrl: urls.platform,
    poolSize: options.poolSize ?? 4,
  });
  return {
    urls,
    database,
    asAdmin: (sql, values) => withClient(admin, async (client) => (await client.query(sql, values)).rows),
    drop: async () => {
      await database.close();
      await withClient(maintenanceUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        await client.query(`DROP DATABASE IF EXISTS ${engineName} WITH (FORCE)`);
      });
    },
  };
};
