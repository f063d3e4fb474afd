import { execFile } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { inheritedEnvironment } from "../env.ts";
import type { PostgresBinaries } from "./binaries.ts";
import type { ServerIdentity } from "./server-identity.ts";

const run = promisify(execFile);
export const superuser = "postgres";

const flags = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin"];

/** Makes the cluster on the first start, beside its final place and then renamed: one cut off half-way never counts. */
export const initializeCluster = async (
  binaries: PostgresBinaries,
  dataDir: string,
  password: string,
  identity: ServerIdentity,
): Promise<void> => {
  if (existsSync(path.join(dataDir, "PG_VERSION"))) return;
  const making = `${dataDir}.making`;
  const passwordFile = path.join(making, "password");
  const cluster = path.join(making, "cluster");
  const hand = (target: string) => {
    if (identity.uid !== undefined && identity.gid !== undefined) chownSync(target, identity.uid, identity.gid);
  };
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    hand(passwordFile);
    hand(making);
    await run(
      binaries.initdb,
      ["-D", cluster, "-U", superuser, `--pwfile=${passwordFile}`, "--builtin-locale=C.UTF-8", ...flags],
      { ...identity, cwd: "/", env: inheritedEnvironment({ LC_ALL: "C" }) },
    );
    chmodSync(cluster, 0o700);
    rmdirSync(dataDir);
    renameSync(cluster, dataDir);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
};
