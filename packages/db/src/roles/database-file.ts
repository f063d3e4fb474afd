import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AppError } from "@bizosaas/contracts";
import { z } from "zod";

const Secret = z.string().min(16);

const DatabaseFile = z.object({
  superuserPassword: Secret,
  passwords: z.object({ app: Secret, platform: Secret, engine: Secret }),
  /** Absent until the database was started once. */
  urls: z.object({ admin: z.string(), app: z.string(), platform: z.string(), engine: z.string() }).optional(),
});
export type DatabaseFile = z.infer<typeof DatabaseFile>;

export type DatabaseUrls = NonNullable<DatabaseFile["urls"]>;

const fileIn = (stateDir: string): string => path.join(stateDir, "database.json");
const makeSecret = (): string => randomBytes(24).toString("base64url");

const read = (file: string): DatabaseFile => {
  const parsed = DatabaseFile.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  throw new AppError("internal", `${file} is not what the launcher wrote; restore it from a backup.`, {
    cause: parsed.error,
  });
};

/** Replaces the file as a whole, readable by its owner alone. */
export const writeDatabaseFile = (stateDir: string, content: DatabaseFile): void => {
  mkdirSync(stateDir, { recursive: true });
  const partial = `${fileIn(stateDir)}.${process.pid}`;
  writeFileSync(partial, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(partial, 0o600);
  renameSync(partial, fileIn(stateDir));
};

/** The generated passwords, made on the first call and kept beside the data directory from then on. */
export const readOrCreateDatabaseFile = (stateDir: string): DatabaseFile => {
  if (existsSync(fileIn(stateDir))) return read(fileIn(stateDir));
  const content: DatabaseFile = {
    superuserPassword: makeSecret(),
    passwords: { app: makeSecret(), platform: makeSecret(), engine: makeSecret() },
  };
  writeDatabaseFile(stateDir, content);
  return content;
};

/** The connection URLs of a started database; the administrator's is for the launcher and its tools alone. */
export const databaseUrls = (stateDir: string): DatabaseUrls => {
  const urls = existsSync(fileIn(stateDir)) ? read(fileIn(stateDir)).urls : undefined;
  if (!urls) throw new AppError("unavailable", "The database has not been started here yet. Run npm start once.");
  return urls;
};
