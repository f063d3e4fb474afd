import { execFile } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { promisify } from "node:util";
import { findBinaries } from "./binaries.ts";
import { findPostmaster } from "./postmaster.ts";
import { serverIdentity } from "./server-identity.ts";

const run = promisify(execFile);

/** Stops the server of a data directory cleanly, ending open sessions; does nothing when none runs. */
export const stopPostgres = async (dataDir: string): Promise<void> => {
  if (!existsSync(dataDir)) return;
  const real = realpathSync(dataDir);
  if (!findPostmaster(real)) return;
  const identity = serverIdentity();
  const { pgCtl } = await findBinaries(identity);
  await run(pgCtl, ["-D", real, "-m", "fast", "-w", "-t", "20", "stop"], { ...identity, cwd: "/" });
};
