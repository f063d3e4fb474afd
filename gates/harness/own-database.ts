import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createDatabase, startDatabase } from "@bizosaas/db";
import { freePort, type TestDatabase } from "@bizosaas/db/testing";
import pg from "pg";

export type OwnDatabase = TestDatabase & { serverPid: number };

/** A server of the gate's own with the settings of `npm start`: what is measured on it waits for the disk as it will. */
export const startOwnDatabase = async (): Promise<OwnDatabase> => {
  const stateDir = mkdtempSync(path.join(tmpdir(), "gate-database-"));
  const { urls, stop } = await startDatabase({ stateDir, port: await freePort() });
  const database = await createDatabase({ appUrl: urls.app, platformUrl: urls.platform, poolSize: 4 });
  const admin = new pg.Pool({ connectionString: urls.admin, max: 2 });
  admin.on("error", () => undefined);
  const serverPid = Number(readFileSync(path.join(stateDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  return {
    ...{ urls, database, serverPid },
    asAdmin: async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      (await admin.query<Row>(sql, values)).rows,
    drop: async () => {
      await Promise.all([database.close(), admin.end()]);
      await stop();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
};
