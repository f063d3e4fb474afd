import { fileURLToPath } from "node:url";
import { launcherDatabaseEnv } from "../src/env.ts";
import { databaseUrls } from "../src/roles/database-file.ts";

/** `DATABASE_URL` where it is set, else the embedded database that `npm start` made for this checkout. */
export const administratorUrl = (): string => {
  const named = launcherDatabaseEnv.DATABASE_URL.parse(process.env["DATABASE_URL"] || undefined);
  return named ?? databaseUrls(fileURLToPath(new URL("../../../.data", import.meta.url))).admin;
};
