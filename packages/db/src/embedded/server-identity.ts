import { execFileSync } from "node:child_process";

/** The account that PostgreSQL runs as; empty when that is simply ours. Spreads into child_process options. */
export type ServerIdentity = { uid?: number; gid?: number };

const lookUp = (account: string): ServerIdentity => ({
  uid: Number(execFileSync("id", ["-u", account], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })),
  gid: Number(execFileSync("id", ["-g", account], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })),
});

/** PostgreSQL refuses to run as root: then drop to `postgres`, else to `nobody`, which every system has. */
export const serverIdentity = (): ServerIdentity => {
  if (process.getuid?.() !== 0) return {};
  try {
    return lookUp("postgres");
  } catch {
    return lookUp("nobody");
  }
};

/** Whether that account can enter a folder: a checkout under a 0700 home shuts it out. */
export const canEnter = (folder: string, identity: ServerIdentity): boolean => {
  if (identity.uid === undefined) return true;
  try {
    execFileSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...identity, cwd: "/", stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
