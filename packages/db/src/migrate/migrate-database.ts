import { AppError } from "@bizosaas/contracts";
import { assertAdministrator } from "../roles/assert-administrator.ts";
import { withClient } from "../roles/with-client.ts";
import { type MigrationFile, migrationFiles } from "./migration-files.ts";
import { runPrisma } from "./run-prisma.ts";

const appliedMigrations = (adminUrl: string): Promise<Map<string, string>> =>
  withClient(adminUrl, async (client) => {
    const table = await client.query<{ found: boolean }>(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found",
    );
    if (!table.rows[0]?.found) return new Map();
    const { rows } = await client.query<MigrationFile>(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return new Map(rows.map(({ name, checksum }) => [name, checksum]));
  });

const refuseEdited = (files: MigrationFile[], applied: Map<string, string>): void => {
  const edited = files.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (!edited) return;
  throw new AppError(
    "unavailable",
    `Migration ${edited.name} was edited after this database ran it. Restore the file, or start from an empty database.`,
  );
};

type MigrateDatabase = {
  adminUrl: string;
  /** How long migrations are tried again, all together, while others hold what they need. */
  patienceMs?: number;
};

/** PostgreSQL's codes for a lock that was not to be had, and for a deadlock. */
const isBusy = (output: string): boolean => /\b(55P03|40P01)\b/.test(output);

/** A migration that found the database busy left nothing behind: Prisma may try it again, as if it never had. */
const forgetUnfinished = (adminUrl: string): Promise<unknown> =>
  withClient(adminUrl, (client) =>
    client.query("DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL"),
  );

const explain = (output: string): AppError =>
  new AppError(
    "unavailable",
    isBusy(output)
      ? "The database is too busy to be migrated: something holds a table for long. Nothing was changed; start again in a moment."
      : `The database could not be migrated. Prisma says:\n${output}`,
  );

/**
 * Brings the database up to the committed migrations and returns the names it applied. With nothing to do it takes
 * milliseconds: Prisma's CLI, two seconds, starts only when a migration is new. Whoever uses a table that is migrated
 * waits a few seconds at most before a migration lets go of it and tries again.
 */
export const migrateDatabase = async ({ adminUrl, patienceMs = 60_000 }: MigrateDatabase): Promise<string[]> => {
  const files = migrationFiles();
  const applied = await appliedMigrations(adminUrl);
  refuseEdited(files, applied);
  const missing = files.filter(({ name }) => !applied.has(name));
  if (missing.length === 0) return [];
  await assertAdministrator(adminUrl);
  const patience = { MIGRATION_PATIENCE_MS: String(patienceMs) };
  const { exitCode, output } = await runPrisma(adminUrl, ["migrate", "deploy"], patience);
  if (exitCode !== 0) {
    if (isBusy(output)) await forgetUnfinished(adminUrl);
    throw explain(output);
  }
  return missing.map(({ name }) => name);
};
