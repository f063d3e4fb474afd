import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, symlinkSync } from "node:fs";
import path from "node:path";
import { systemHome } from "./binaries.ts";
import { canEnter, type ServerIdentity } from "./server-identity.ts";

const own = (folder: string, identity: ServerIdentity): void => {
  mkdirSync(folder, { recursive: true });
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid);
  chmodSync(folder, 0o700);
};

/**
 * Makes the data directory and returns its real path. Where the server's account can't enter the wished folder (root
 * with a checkout under a 0700 home), the data lives in /var/lib/bizosaas and the wished path becomes a link to it.
 */
export const prepareDataDirectory = (wished: string, identity: ServerIdentity): string => {
  const folder = path.resolve(wished);
  if (existsSync(folder)) {
    const real = realpathSync(folder);
    own(real, identity);
    if (canEnter(real, identity)) return real;
  }
  mkdirSync(path.dirname(folder), { recursive: true });
  if (canEnter(path.dirname(folder), identity)) {
    own(folder, identity);
    return realpathSync(folder);
  }
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const real = path.join(systemHome, "data", name);
  mkdirSync(path.dirname(real), { recursive: true, mode: 0o755 });
  own(real, identity);
  if (!lstatSync(folder, { throwIfNoEntry: false })) symlinkSync(real, folder);
  return real;
};
