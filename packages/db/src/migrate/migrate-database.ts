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

/**
 * Brings the database up to the committed migrations and returns the names it applied. With nothing to do it takes
 * milliseconds: Prisma's CLI, two seconds, starts only when a file is new or was changed.
 */
export const migrateDatabase = async ({ adminUrl }: { adminUrl: string }): Promise<string[]> => {
  const applied = await appliedMigrations(adminUrl);
  const missing = migrationFiles().filter(({ name, checksum }) => applied.get(name) !== checksum);
  if (missing.length === 0) return [];
  const { exitCode, output } = await runPrisma(adminUrl, ["migrate", "deploy"]);
  if (exitCode !== 0) {
    throw new AppError("unavailable", `The database could not be migrated. Prisma says:\n${output}`);
  }
  return missing.filter(({ name }) => !applied.has(name)).map(({ name }) => name);
};
