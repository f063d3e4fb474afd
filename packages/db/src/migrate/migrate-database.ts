import { AppError } from "@bizosaas/contracts";
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

/**
 * Brings the database up to the committed migrations and returns the names it applied. With nothing to do it takes
 * milliseconds: Prisma's CLI, two seconds, starts only when a migration is new.
 */
export const migrateDatabase = async ({ adminUrl }: { adminUrl: string }): Promise<string[]> => {
  const files = migrationFiles();
  const applied = await appliedMigrations(adminUrl);
  refuseEdited(files, applied);
  const missing = files.filter(({ name }) => !applied.has(name));
  if (missing.length === 0) return [];
  const { exitCode, output } = await runPrisma(adminUrl, ["migrate", "deploy"]);
  if (exitCode !== 0) {
    throw new AppError("unavailable", `The database could not be migrated. Prisma says:\n${output}`);
  }
  return missing.map(({ name }) => name);
};
