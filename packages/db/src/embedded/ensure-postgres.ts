import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { AppError } from "@bizosaas/contracts";
import { inheritedEnvironment } from "../env.ts";
import { findBinaries, type PostgresBinaries } from "./binaries.ts";
import { prepareDataDirectory } from "./data-directory.ts";
import { withFileLock } from "./file-lock.ts";
import { initializeCluster } from "./initialize-cluster.ts";
import { assertPortIsFree } from "./port-check.ts";
import { clearLeftOverPidFile, findPostmaster } from "./postmaster.ts";
import { type ServerIdentity, serverIdentity } from "./server-identity.ts";
import { type ServerSettings, serverOptions } from "./server-settings.ts";

const run = promisify(execFile);
const startTimeoutMs = 60_000;

export type EnsurePostgresOptions = {
  dataDir: string;
  port: number;
  /** Of the superuser `postgres`; set when the cluster is made, so the same one must come back on every start. */
  password: string;
  settings?: ServerSettings;
};

export type RunningPostgres = { dataDir: string; port: number; pid: number; isReused: boolean };

const waitUntilReady = async (dataDir: string): Promise<{ pid: number; port: number } | undefined> => {
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline) {
    const postmaster = findPostmaster(dataDir);
    if (!postmaster || postmaster.isReady) return postmaster;
    await wait(20);
  }
  throw new AppError("unavailable", `The database in ${dataDir} did not get ready within ${startTimeoutMs / 1000} s.`);
};

const lastLogLines = (log: string): string =>
  existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n").slice(-6).join("\n") : "";

const launch = async (
  binaries: PostgresBinaries,
  dataDir: string,
  options: EnsurePostgresOptions,
  identity: ServerIdentity,
): Promise<void> => {
  const log = path.join(dataDir, "server.log");
  const flags = ["-D", dataDir, "-w", "-t", String(startTimeoutMs / 1000), "-l", log];
  // Backends of a killed postmaster need a moment to leave; until then the shared memory counts as in use.
  for (let attempt = 1; ; attempt++) {
    try {
      await run(binaries.pgCtl, [...flags, "-o", serverOptions(options.port, options.settings), "start"], {
        ...identity,
        cwd: "/",
        env: inheritedEnvironment({ LC_ALL: "C" }),
      });
      return;
    } catch (cause) {
      const lines = lastLogLines(log);
      if (attempt < 10 && lines.includes("shared memory block")) {
        await wait(300);
        continue;
      }
      throw new AppError("unavailable", `The database did not start. Its log ends with:\n${lines}`, { cause });
    }
  }
};

/**
 * Starts the PostgreSQL that came with npm, or finds it running: any number of callers, in any process, end with one
 * server. Repairs what a crash left behind, and outlives its caller; `stopPostgres` ends it.
 */
export const ensurePostgres = async (options: EnsurePostgresOptions): Promise<RunningPostgres> => {
  const identity = serverIdentity();
  const dataDir = prepareDataDirectory(options.dataDir, identity);
  return withFileLock(`${dataDir}.lock`, async () => {
    const running = await waitUntilReady(dataDir);
    if (running) return { dataDir, pid: running.pid, port: running.port, isReused: true };
    clearLeftOverPidFile(dataDir);
    await assertPortIsFree(options.port);
    const binaries = await findBinaries(identity);
    await initializeCluster(binaries, dataDir, options.password, identity);
    await launch(binaries, dataDir, options, identity);
    const started = await waitUntilReady(dataDir);
    if (!started) throw new AppError("unavailable", `The database in ${dataDir} stopped right after its start.`);
    return { dataDir, pid: started.pid, port: started.port, isReused: false };
  });
};
