import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const packageRoot = fileURLToPath(new URL("../..", import.meta.url));
const folder = path.join(packageRoot, "prisma", "migrations");

/** `checksum` as Prisma keeps it in `_prisma_migrations`: sha256 of the file. */
export type MigrationFile = { name: string; checksum: string };

/** What a migration says; for tests of what it does to rows that are there. */
export const migrationText = (name: string): string => readFileSync(path.join(folder, name, "migration.sql"), "utf8");

export const migrationFiles = (): MigrationFile[] =>
  readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    .sort()
    .map((name) => ({
      name,
      checksum: createHash("sha256")
        .update(readFileSync(path.join(folder, name, "migration.sql")))
        .digest("hex"),
    }));

/** Changes with any migration; names the template that tests are cloned from. */
export const migrationsHash = (): string =>
  createHash("sha256")
    .update(
      migrationFiles()
        .map(({ name, checksum }) => `${name}:${checksum}`)
        .join("\n"),
    )
    .digest("hex")
    .slice(0, 16);
