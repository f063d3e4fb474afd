import { z } from "zod";

const PostgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "must be a connection URL such as postgresql://user:password@host:5432/name");

/** What a process that uses the database needs; the launcher fills it from `databaseUrls()`. */
export const databaseEnv = {
  APP_DATABASE_URL: PostgresUrl,
  PLATFORM_DATABASE_URL: PostgresUrl,
  ENGINE_DATABASE_URL: PostgresUrl,
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
};

/** What the launcher reads: an administrator's URL of a server, or the port of the embedded one. */
export const launcherDatabaseEnv = {
  DATABASE_URL: PostgresUrl.optional(),
  DATABASE_PORT: z.coerce.number().int().min(1024).max(65_535).default(5439),
};

/** This process' environment for a child, with changes. */
export const inheritedEnvironment = (changes: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...changes,
});
