import { randomBytes } from "node:crypto";
import { withClient } from "../roles/with-client.ts";

const pattern = /^test_(\d+)_[0-9a-f]+(_engine)?$/;

/** Carries the process, so that what a killed test run left can be told from what another one uses. */
export const testDatabaseName = (): string => `test_${process.pid}_${randomBytes(5).toString("hex")}`;

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Drops test databases whose process is gone. */
export const dropAbandoned = (maintenanceUrl: string): Promise<void> =>
  withClient(maintenanceUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT datname AS name FROM pg_database");
    for (const { name } of rows) {
      const pid = pattern.exec(name)?.[1];
      if (pid && !isRunning(Number(pid))) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  });
