import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const keyBytes = 32;

/** Reads the key-encryption key: 32 bytes in base64, in a file that nobody else may read. */
export const readKeyFile = (file: string): Uint8Array => {
  const { mode } = statSync(file);
  if ((mode & 0o077) !== 0) throw new Error(`KEY_ENCRYPTION_KEY_FILE: others may read ${file}. Run: chmod 600 ${file}`);
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  if (key.length !== keyBytes) throw new Error(`KEY_ENCRYPTION_KEY_FILE: ${file} must hold 32 bytes in base64.`);
  return key;
};

/** Makes the key file if there is none; an existing one is never touched. Answers whether it was made. */
export const ensureKeyFile = (file: string): boolean => {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(keyBytes).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
    chmodSync(file, 0o600);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
};
