import { rememberSecret } from "../telemetry/redact.ts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import { decrypt, encrypt } from "./cipher.ts";
import { createTenantKeyring } from "./tenant-keys.ts";

/** Where a secret lives; it opens nowhere else. */
export type SecretRef = { tenantId: string; table: string; rowId: string; field: string };
export type Sealed = { ciphertext: Uint8Array<ArrayBuffer>; keyVersion: number };

/** `isRecord`: a record that may hold a secret somewhere; redaction by value does not learn it as one. */
export type VaultOptions = { isRecord?: boolean };

export type Vault = {
  seal: (tx: Tx, ref: SecretRef, plaintext: string, options?: VaultOptions) => Promise<Sealed>;
  /** Call it where the secret leaves for its service, nowhere earlier. What it opens is kept out of logs. */
  open: (
    tx: Tx,
    ref: SecretRef,
    row: { ciphertext: Uint8Array; keyVersion: number },
    options?: VaultOptions,
  ) => Promise<string>;
  /** The same without a transaction; null where the organization's key is not in this process' memory yet. */
  openAtHand: (ref: SecretRef, row: { ciphertext: Uint8Array; keyVersion: number }) => string | null;
};

const boundTo = ({ tenantId, table, rowId, field }: SecretRef, keyVersion: number): string =>
  JSON.stringify([tenantId, table, rowId, field, keyVersion]);

export const createVault = (keyEncryptionKey: Uint8Array): Vault => {
  const keyring = createTenantKeyring(keyEncryptionKey);
  return {
    seal: async (tx, ref, plaintext, { isRecord = false } = {}) => {
      if (!isRecord) rememberSecret(plaintext);
      const { version, key } = await keyring.current(tx, ref.tenantId);
      return { ciphertext: encrypt(key, Buffer.from(plaintext, "utf8"), boundTo(ref, version)), keyVersion: version };
    },
    open: async (tx, ref, { ciphertext, keyVersion }, { isRecord = false } = {}) => {
      const key = await keyring.version(tx, ref.tenantId, keyVersion);
      const plaintext = decrypt(key, ciphertext, boundTo(ref, keyVersion)).toString("utf8");
      if (!isRecord) rememberSecret(plaintext);
      return plaintext;
    },
    openAtHand: (ref, { ciphertext, keyVersion }) => {
      const key = keyring.atHand(ref.tenantId, keyVersion);
      if (!key) return null;
      const plaintext = decrypt(key, ciphertext, boundTo(ref, keyVersion)).toString("utf8");
      rememberSecret(plaintext);
      return plaintext;
    },
  };
};
