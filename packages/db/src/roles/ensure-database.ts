import pg from "pg";
import { connectionUrl, databaseNameOf } from "./connection-url.ts";
import { withClient } from "./with-client.ts";

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/** Creates the database that the URL names when its server doesn't have it yet. */
export const ensureDatabase = async (adminUrl: string): Promise<void> => {
  try {
    await withClient(adminUrl, async () => {});
  } catch (error) {
    if (!isCode(error, "3D000")) throw error;
    await withClient(connectionUrl(adminUrl, { database: "postgres" }), async (client) => {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(databaseNameOf(adminUrl))}`).catch((cause: unknown) => {
        if (!isCode(cause, "42P04")) throw cause;
      });
    });
  }
};
