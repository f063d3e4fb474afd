import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const layout = 1;

/** AES-256-GCM with a random 96-bit nonce. Layout: one byte of version, nonce, tag, ciphertext. */
export const encrypt = (key: Uint8Array, plaintext: Uint8Array, boundTo: string): Uint8Array<ArrayBuffer> => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(boundTo, "utf8"));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(layout), nonce, cipher.getAuthTag(), body]));
};

/** Throws when the key, a single bit or what it is bound to differs. */
export const decrypt = (key: Uint8Array, sealed: Uint8Array, boundTo: string): Buffer => {
  const bytes = Buffer.from(sealed);
  if (bytes.length < 1 + nonceBytes + tagBytes || bytes[0] !== layout) throw new Error("This is not a sealed value.");
  const bodyAt = 1 + nonceBytes + tagBytes;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(boundTo, "utf8"));
  decipher.setAuthTag(bytes.subarray(1 + nonceBytes, bodyAt));
  return Buffer.concat([decipher.update(bytes.subarray(bodyAt)), decipher.final()]);
};
