import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Makes addresses that nobody can guess and that need no row until they are used. */
type AddressMac = {
  sign: (purpose: string, text: string) => string;
  /** In constant time. */
  isSigned: (purpose: string, text: string, given: string) => boolean;
};

const macBytes = 24;

/** Signs with a key of its own, derived from the one that wraps the organizations' keys. */
export const createAddressMac = (keyEncryptionKey: Uint8Array): AddressMac => {
  const key = Buffer.from(hkdfSync("sha256", keyEncryptionKey, "", "bizosaas addresses", 32));
  const macOf = (purpose: string, text: string): Buffer =>
    createHmac("sha256", key)
      .update(JSON.stringify([purpose, text]))
      .digest()
      .subarray(0, macBytes);
  return {
    sign: (purpose, text) => macOf(purpose, text).toString("base64url"),
    isSigned: (purpose, text, given) => {
      const offered = Buffer.from(given, "base64url");
      return offered.length === macBytes && timingSafeEqual(offered, macOf(purpose, text));
    },
  };
};
