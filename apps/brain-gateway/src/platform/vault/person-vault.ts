import { randomBytes } from "node:crypto";
import { decrypt, encrypt } from "./cipher.ts";

/** Seals what belongs to a person or to the installation, not to an organization. */
export type PersonVault = {
  /** `boundTo` names the row and field; the value opens nowhere else. */
  seal: (boundTo: string, plaintext: string) => Uint8Array<ArrayBuffer>;
  open: (boundTo: string, sealed: Uint8Array) => string;
};

const keyBytes = 32;
/** One byte of version, nonce, tag, then the wrapped key. */
const wrappedBytes = 1 + 12 + 16 + keyBytes;

/** Each value has a data key of its own, wrapped by the key-encryption key and kept in front of it. */
export const createPersonVault = (keyEncryptionKey: Uint8Array): PersonVault => ({
  seal: (boundTo, plaintext) => {
    const key = randomBytes(keyBytes);
    const wrapped = encrypt(keyEncryptionKey, key, JSON.stringify(["person_key", boundTo]));
    const sealed = encrypt(key, Buffer.from(plaintext, "utf8"), boundTo);
    return new Uint8Array(Buffer.concat([wrapped, sealed]));
  },
  open: (boundTo, sealed) => {
    const wrapped = sealed.subarray(0, wrappedBytes);
    const key = decrypt(keyEncryptionKey, wrapped, JSON.stringify(["person_key", boundTo]));
    return decrypt(key, sealed.subarray(wrappedBytes), boundTo).toString("utf8");
  },
});
