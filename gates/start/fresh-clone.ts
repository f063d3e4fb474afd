import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { poll } from "../harness/poll.ts";
import { repository, startCommand } from "./platform-command.ts";

/** Seconds from `git clone` over `npm start`, which installs and builds, to a client portal that answers its sign-in page. */
export const fillClone = async (
  folder: string,
  env: Record<string, string> & { DATA_DIR: string },
): Promise<number> => {
  const startedAt = performance.now();
  await promisify(execFile)("git", ["clone", "--quiet", "--no-local", repository, folder]);
  const started = await startCommand(folder, env, 900_000);
  await poll({ what: "The sign-in page", timeoutMs: 30_000 }, async () => (await fetch(started.addresses.client)).ok);
  const seconds = (performance.now() - startedAt) / 1000;
  await started.stop();
  return seconds;
};
