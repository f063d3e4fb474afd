import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";
import { apiKeyPrefix } from "@bizosaas/contracts";

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const idLength = 22;
const secretLength = 43;
const checksumLength = 6;
const shape = new RegExp(`^${apiKeyPrefix}[0-9A-Za-z]{${idLength * 2 + secretLength + checksumLength}}$`);

const toBase62 = (value: bigint, length: number): string => {
  let text = "";
  for (let rest = value; rest > 0n; rest /= 62n) text = `${digits[Number(rest % 62n)]}${text}`;
  return text.padStart(length, "0");
};

const fromBase62 = (text: string): bigint =>
  text.split("").reduce((value, digit) => value * 62n + BigInt(digits.indexOf(digit)), 0n);

const toNumber = (uuid: string): bigint => BigInt(`0x${uuid.replaceAll("-", "")}`);

const toUuid = (value: bigint): string | null => {
  const hex = value.toString(16).padStart(32, "0");
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : null;
};

const checksumOf = (body: string): string => toBase62(BigInt(crc32(body)), checksumLength);

export type ApiKeyParts = { tenantId: string; keyId: string; secret: string };

export const hashApiKeySecret = (secret: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash("sha256").update(secret).digest());

/** The whole key: prefix, organization, key id, 256 random bits and a checksum, so that a scanner finds a real one. */
export const makeApiKeySecret = (tenantId: string, keyId: string) => {
  const secret = toBase62(BigInt(`0x${randomBytes(32).toString("hex")}`), secretLength);
  const body = `${apiKeyPrefix}${toBase62(toNumber(tenantId), idLength)}${toBase62(toNumber(keyId), idLength)}${secret}`;
  const text = `${body}${checksumOf(body)}`;
  return { text, lastFour: text.slice(-4), hash: hashApiKeySecret(secret) };
};

/** What a key says about itself; null when it was mistyped, cut off or made up. Says nothing about whether it works. */
export const readApiKeySecret = (text: string): ApiKeyParts | null => {
  if (!shape.test(text) || checksumOf(text.slice(0, -checksumLength)) !== text.slice(-checksumLength)) return null;
  const body = text.slice(apiKeyPrefix.length);
  const tenantId = toUuid(fromBase62(body.slice(0, idLength)));
  const keyId = toUuid(fromBase62(body.slice(idLength, idLength * 2)));
  if (tenantId === null || keyId === null) return null;
  return { tenantId, keyId, secret: body.slice(idLength * 2, idLength * 2 + secretLength) };
};

/** Takes as long for a nearly right secret as for a wrong one. */
export const isApiKeySecret = (secret: string, hash: Uint8Array): boolean =>
  hash.byteLength === 32 && timingSafeEqual(hashApiKeySecret(secret), hash);
