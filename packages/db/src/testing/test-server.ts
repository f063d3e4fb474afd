import { mkdirSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { withFileLock } from "../embedded/file-lock.ts";
import { ensurePostgres, stopPostgres, superuser } from "../embedded/index.ts";
import { migrateDatabase } from "../migrate/migrate-database.ts";
import { migrationsHash } from "../migrate/migration-files.ts";
import { connectionUrl } from "../roles/connection-url.ts";
import { type DatabaseFile, readOrCreateDatabaseFile } from "../roles/database-file.ts";
import { ensureRoles } from "../roles/database-roles.ts";
import { ensureDatabase } from "../roles/ensure-database.ts";
import { withClient } from "../roles/with-client.ts";
import { dropAbandoned } from "./drop-abandoned.ts";
import { freePort } from "./free-port.ts";

const stateDir = path.join(tmpdir(), `bizosaas-test-${userInfo().uid}`);
const dataDir = path.join(stateDir, "postgres");

// Its content may be lost with the machine, so it need not wait for the disk.
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "400" };

export type TestServer = { maintenanceUrl: string; template: string; passwords: DatabaseFile["passwords"] };

const databaseExists = (maintenanceUrl: string, name: string): Promise<boolean> =>
  withClient(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    return rowCount === 1;
  });

const makeTemplate = async (maintenanceUrl: string, template: string, file: DatabaseFile): Promise<void> => {
  const making = `${template}_making`;
  const makingUrl = connectionUrl(maintenanceUrl, { database: making });
  await withClient(maintenanceUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`));
  await ensureDatabase(makingUrl);
  await ensureRoles(makingUrl, file.passwords);
  await migrateDatabase({ adminUrl: makingUrl });
  await withClient(maintenanceUrl, (client) => client.query(`ALTER DATABASE ${making} RENAME TO ${template}`));
};

/** The server that all tests of this account share, started by whichever comes first, with a migrated template. */
export const ensureTestServer = async (): Promise<TestServer> => {
  mkdirSync(stateDir, { recursive: true });
  return withFileLock(`${stateDir}.lock`, async () => {
    const file = readOrCreateDatabaseFile(stateDir);
    const { superuserPassword: password } = file;
    const { port } = await ensurePostgres({ dataDir, port: await freePort(), password, settings });
    const maintenanceUrl = connectionUrl(`postgresql://127.0.0.1:${port}/postgres`, { user: superuser, password });
    const template = `template_${migrationsHash()}`;
    if (!(await databaseExists(maintenanceUrl, template))) {
      await dropAbandoned(maintenanceUrl);
      await makeTemplate(maintenanceUrl, template, file);
    }
    return { maintenanceUrl, template, passwords: file.passwords };
  });
};

/** Ends the shared server; only for whoever runs the whole suite. */
export const stopTestServer = (): Promise<void> => stopPostgres(dataDir);
