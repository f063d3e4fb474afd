import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Secret = z.string().min(32);
const PortalSecrets = z.object({ session: Secret, gatewayToken: Secret });
const Secrets = z.object({ client: PortalSecrets, admin: PortalSecrets });
export type Secrets = z.infer<typeof Secrets>;

const makePortalSecrets = () => ({
  session: randomBytes(48).toString("base64url"),
  gatewayToken: randomBytes(48).toString("base64url"),
});

/** The portals' own secrets, made on the first start; the two portals share none. */
export const readOrCreateSecrets = (dataDir: string): Secrets => {
  const file = path.join(dataDir, "secrets.json");
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    const parsed = Secrets.safeParse(JSON.parse(readFileSync(file, "utf8")));
    if (parsed.success) return parsed.data;
    throw new Error(`${file} is not what the launcher wrote. Restore it, or remove it: everybody signs in again then.`);
  }
  const secrets = { client: makePortalSecrets(), admin: makePortalSecrets() };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return secrets;
};

const keyBytes = 32;

/** The key that wraps the tenants' data keys: made once, never inside the database's directory. */
export const ensureKeyFile = (file: string): void => {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${randomBytes(keyBytes).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
};
