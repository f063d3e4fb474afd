export { databaseEnv, launcherDatabaseEnv } from "./env.ts";
export { checkMigrations } from "./migrate/check-migrations.ts";
export { migrateDatabase } from "./migrate/migrate-database.ts";
export { type DatabaseUrls, databaseUrls } from "./roles/database-file.ts";
export { roleNames } from "./roles/database-roles.ts";
export { type StartDatabaseOptions, type StartedDatabase, startDatabase } from "./start-database.ts";
