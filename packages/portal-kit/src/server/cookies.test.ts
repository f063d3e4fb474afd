import { describe, expect, it } from "vitest";
import { authCookies, sessionCookieName } from "./cookies.ts";
import { revealAtOnceHash } from "./reveal-at-once.ts";
import { securityHeaders } from "./security-headers.ts";

const names = (portal: "client" | "admin", isHttps: boolean) =>
  Object.values(authCookies(portal, isHttps)).map((cookie) => cookie?.name ?? "");

describe("a portal's cookies", () => {
  it("share no name with the other portal's, since cookies ignore ports", () => {
    const shared = names("client", false).filter((name) => names("admin", false).includes(name));
    expect(shared).toEqual([]);
    expect(new Set(names("client", false)).size).toBe(6);
  });

  it("are HttpOnly and same-site, and bound to the host on https", () => {
    for (const cookie of Object.values(authCookies("client", true))) {
      expect(cookie?.name).toMatch(/^__Host-/);
      expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: true, path: "/" });
    }
    expect(sessionCookieName("client", false)).toBe("bizosaas-client.session");
  });
});

describe("a portal's headers", () => {
  it("run scripts by nonce alone, but for the document's own, and forbid framing", () => {
    const policy = securityHeaders("n1", true)["content-security-policy"] ?? "";
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src"));
    expect(scripts).toBe(`script-src 'self' 'nonce-n1' '${revealAtOnceHash}' 'strict-dynamic'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
  });

  it("promise https for good only on https", () => {
    expect(securityHeaders("n", true)["strict-transport-security"]).toContain("max-age=63072000");
    expect(securityHeaders("n", false)["strict-transport-security"]).toBeUndefined();
  });
});
