import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { poll } from "../harness/poll.ts";
import { repository, startCommand } from "./platform-command.ts";
import { signInOverHttp } from "./sign-in-over-http.ts";

/** Seconds from `git clone` over `npm start`, which installs and builds, to the page of the operator who signed in. */
export const fillClone = async (
  folder: string,
  env: Record<string, string> & { DATA_DIR: string },
): Promise<number> => {
  const startedAt = performance.now();
  await promisify(execFile)("git", ["clone", "--quiet", "--no-local", repository, folder]);
  const started = await startCommand(folder, env, 900_000);
  try {
    const { operator, addresses } = started;
    if (!operator) throw new Error("The first start printed no operator sign-in.");
    await poll({ what: "Signing in as the operator", timeoutMs: 30_000 }, () =>
      signInOverHttp(addresses.admin, operator),
    );
    return (performance.now() - startedAt) / 1000;
  } finally {
    await started.stop();
  }
};
