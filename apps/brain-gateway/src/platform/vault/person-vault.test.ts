import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createPersonVault } from "./person-vault.ts";

const vault = createPersonVault(randomBytes(32));

describe("a sealed value of a person's", () => {
  it("opens where it was sealed, and nowhere else", () => {
    const sealed = vault.seal("user_totp/1/secret", "JBSWY3DPEHPK3PXP");
    expect(vault.open("user_totp/1/secret", sealed)).toBe("JBSWY3DPEHPK3PXP");
    expect(() => vault.open("user_totp/2/secret", sealed)).toThrow();
    expect(() => createPersonVault(randomBytes(32)).open("user_totp/1/secret", sealed)).toThrow();
  });

  it("is refused when any byte of it changed", () => {
    const sealed = vault.seal("a", "text");
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => vault.open("a", changed), `byte ${at}`).toThrow();
    }
  });
});
