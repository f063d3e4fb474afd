import path from "node:path";
import { fileURLToPath } from "node:url";

// Nothing of the workspaces is imported here: on a fresh clone this runs before the database client is made.

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** All that the launcher was told. */
export const givenEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env });

/** Ours alone, or told to one portal under that portal's prefix: no child finds these by themselves. */
const isWithheld = (name: string): boolean =>
  name === "DATABASE_URL" || name === "PORT" || name === "SMTP_URL" || name.startsWith("OIDC_");

/** What a child inherits: our environment without what only the launcher or another child may know. */
export const inheritedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !isWithheld(entry[0]),
    ),
  );

export const isVerbose = (): boolean => process.env["LAUNCH_VERBOSE"] === "1";
