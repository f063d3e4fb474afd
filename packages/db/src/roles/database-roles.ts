import pg from "pg";
import { connectionUrl, databaseNameOf } from "./connection-url.ts";
import { withClient } from "./with-client.ts";

/** None of them owns a table of ours, is a superuser or bypasses row-level security. */
export const roleNames = {
  /** Serves people: sees one tenant per transaction. */
  app: "bizosaas_app",
  /** Serves operators and the worker's claims: reads across tenants, never secrets; writes only what policies name. */
  platform: "bizosaas_platform",
  /** Owns the workflow engine's own database and can't enter ours. */
  engine: "bizosaas_engine",
} as const;

export type RoleKey = keyof typeof roleNames;
export type RolePasswords = Record<RoleKey, string>;

export const engineDatabaseName = (adminUrl: string): string => `${databaseNameOf(adminUrl)}_engine`;

/** Where a role connects, given the administrator's URL. */
export const roleUrl = (adminUrl: string, role: RoleKey, passwords: RolePasswords): string =>
  connectionUrl(adminUrl, {
    user: roleNames[role],
    password: passwords[role],
    ...(role === "engine" && { database: engineDatabaseName(adminUrl) }),
  });

const ensureRole = async (client: pg.Client, name: string, password: string): Promise<void> => {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  await client.query(
    `${verb} ROLE ${pg.escapeIdentifier(name)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
  );
};

const ensureEngineDatabase = async (client: pg.Client, name: string): Promise<void> => {
  const engine = pg.escapeIdentifier(roleNames.engine);
  const database = pg.escapeIdentifier(name);
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  if (rowCount === 0) {
    await client.query(`GRANT ${engine} TO CURRENT_USER`);
    await client.query(`CREATE DATABASE ${database} OWNER ${engine}`);
  }
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
};

/** Makes the roles with these passwords and the engine's database. Safe to repeat; one process at a time per server. */
export const ensureRoles = (adminUrl: string, passwords: RolePasswords): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('bizosaas.roles'))");
    for (const role of ["app", "platform", "engine"] as const) {
      await ensureRole(client, roleNames[role], passwords[role]);
    }
    const ours = pg.escapeIdentifier(databaseNameOf(adminUrl));
    await client.query(`REVOKE ALL ON DATABASE ${ours} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${ours} TO ${roleNames.app}, ${roleNames.platform}`);
    await ensureEngineDatabase(client, engineDatabaseName(adminUrl));
  });
