import path from "node:path";
import { AppError } from "@bizosaas/contracts";
import { ensurePostgres } from "./embedded/ensure-postgres.ts";
import { superuser } from "./embedded/initialize-cluster.ts";
import { migrateDatabase } from "./migrate/migrate-database.ts";
import { assertAdministrator } from "./roles/assert-administrator.ts";
import { connectionUrl } from "./roles/connection-url.ts";
import {
  type DatabaseFile,
  type DatabaseUrls,
  readOrCreateDatabaseFile,
  writeDatabaseFile,
} from "./roles/database-file.ts";
import { ensureRoles, type RoleKey, roleUrl } from "./roles/database-roles.ts";
import { ensureDatabase } from "./roles/ensure-database.ts";
import { withClient } from "./roles/with-client.ts";
import { stopDatabase } from "./stop-database.ts";

export type StartDatabaseOptions = {
  /** Holds `database.json` (0600) and, for the embedded server, `postgres/`. */
  stateDir: string;
  /** Of the embedded server. */
  port: number;
  /** An administrator's URL of another server; without it the embedded one is used. */
  databaseUrl?: string | undefined;
};

export type StartedDatabase = {
  urls: DatabaseUrls;
  /** Names of the migrations that this start applied. */
  applied: string[];
  /** Stops the embedded server; a server of somebody else's is left alone. */
  stop: () => Promise<void>;
};

const embeddedUrl = async (options: StartDatabaseOptions, file: DatabaseFile): Promise<string> => {
  const { port } = await ensurePostgres({
    dataDir: path.join(options.stateDir, "postgres"),
    port: options.port,
    password: file.superuserPassword,
  });
  return connectionUrl(`postgresql://127.0.0.1:${port}/bizosaas`, {
    user: superuser,
    password: file.superuserPassword,
  });
};

const canSignIn = (url: string): Promise<boolean> => withClient(url, async () => true).catch(() => false);

const explain = (cause: unknown, options: StartDatabaseOptions): AppError => {
  const isPasswordWrong = cause instanceof Error && "code" in cause && cause.code === "28P01";
  const message = options.databaseUrl
    ? "The database at DATABASE_URL does not let us in. Check its host, user and password."
    : `The database refuses its own password: ${options.stateDir}/database.json is not the one it was made with.`;
  return new AppError("unavailable", isPasswordWrong || options.databaseUrl ? message : String(cause), { cause });
};

/** Starts or finds the database, makes its roles, migrates it and writes down where each role connects. */
export const startDatabase = async (options: StartDatabaseOptions): Promise<StartedDatabase> => {
  const file = readOrCreateDatabaseFile(options.stateDir);
  const admin = options.databaseUrl ?? (await embeddedUrl(options, file));
  await ensureDatabase(admin).catch((cause: unknown) => {
    throw explain(cause, options);
  });
  await assertAdministrator(admin);
  const urlOf = (role: RoleKey) => roleUrl(admin, role, file.passwords);
  const urls = { admin, app: urlOf("app"), platform: urlOf("platform"), engine: urlOf("engine") };
  const signIns = await Promise.all([urls.app, urls.platform, urls.engine].map(canSignIn));
  if (signIns.includes(false)) await ensureRoles(admin, file.passwords);
  const applied = await migrateDatabase({ adminUrl: admin });
  writeDatabaseFile(options.stateDir, { ...file, urls });
  return { urls, applied, stop: () => stopDatabase(options) };
};
