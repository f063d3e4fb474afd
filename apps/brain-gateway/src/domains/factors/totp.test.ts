import { TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { newTotpSecret, totpStep, totpUri } from "./totp.ts";

// RFC 6238, appendix B: the ASCII secret "12345678901234567890", SHA-1, cut to 6 digits.
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

describe("a code of an authenticator app", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [20_000_000_000, "353130"],
  ])("is the one that RFC 6238 gives for second %i", (seconds, code) => {
    expect(totpStep(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
    expect(totpStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it("is right one step early or late, and not two", () => {
    const own = newTotpSecret();
    const code = new TOTP({ secret: own }).generate({ timestamp: 90_000 });
    for (const seconds of [60, 90, 149]) expect(totpStep(own, code, at(seconds)), `second ${seconds}`).toBe(3);
    for (const seconds of [59, 150]) expect(totpStep(own, code, at(seconds)), `second ${seconds}`).toBeNull();
  });

  it("comes from an address that every app reads, with the account's name in it", () => {
    const uri = new URL(totpUri(secret, "ada@example.test"));
    expect(uri.protocol).toBe("otpauth:");
    expect(uri.searchParams.get("secret")).toBe(secret);
    expect(decodeURIComponent(uri.pathname)).toContain("BizOSaaS:ada@example.test");
  });
});
