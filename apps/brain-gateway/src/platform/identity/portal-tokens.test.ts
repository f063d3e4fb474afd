import { gatewayTokenAudience } from "@bizosaas/contracts";
import { SignJWT } from "jose";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTokenVerifier } from "./portal-tokens.ts";

const key = "k".repeat(64);
const userId = "018f0000-0000-7000-8000-000000000001";
const claims = { sid: userId, portal: "client", tenantId: null, role: null, platformRole: null };
const signIn = async (signingKey: string) => {
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer("bizosaas-client")
    .setAudience(gatewayTokenAudience)
    .setSubject(userId)
    .setIssuedAt()
    .setExpirationTime("60s")
    .sign(Buffer.from(signingKey, "utf8"));
  return `Bearer ${token}`;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

it("refuses a sign-in once it has expired, though it was accepted before", async () => {
  const verify = createTokenVerifier({ client: key, admin: "a".repeat(64) });
  const header = await signIn(key);
  expect(await verify(header)).toMatchObject({ userId });
  vi.setSystemTime(new Date("2026-11-21T12:00:50Z"));
  expect(await verify(header)).toMatchObject({ userId });
  vi.setSystemTime(new Date("2026-11-21T12:01:06Z"));
  await expect(verify(header)).rejects.toThrow(/expired/);
});

it("refuses what another key signed, though its claims are those of a sign-in that was accepted", async () => {
  const verify = createTokenVerifier({ client: key, admin: "a".repeat(64) });
  await verify(await signIn(key));
  await expect(verify(await signIn("x".repeat(64)))).rejects.toThrow(/not made by one of our portals/);
});
