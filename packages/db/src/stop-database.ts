import path from "node:path";
import { stopPostgres } from "./embedded/stop-postgres.ts";

export type StopDatabaseOptions = { stateDir: string; databaseUrl?: string | undefined };

/** Stops the embedded server, also one whose start was cut off; a server of somebody else's is left alone. */
export const stopDatabase = async ({ stateDir, databaseUrl }: StopDatabaseOptions): Promise<void> => {
  if (!databaseUrl) await stopPostgres(path.join(stateDir, "postgres"));
};
