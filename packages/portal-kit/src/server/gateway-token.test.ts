import { GatewayTokenClaims, gatewayTokenAudience } from "@bizosaas/contracts";
import { jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import type { PortalActor } from "../actor.ts";
import { mintGatewayToken } from "./gateway-token.ts";

const id = (last: string): string => `0199c0de-0000-7000-8000-00000000000${last}`;
const actor: PortalActor = {
  userId: id("1"),
  sessionId: id("2"),
  name: "Ada",
  email: "ada@example.test",
  platformRole: "operator",
  tenant: { id: id("3"), name: "Vale Bakery", role: "admin", visit: null },
  memberships: [],
  lacksFactor: true,
};
const key = "k".repeat(32);
const secret = new TextEncoder().encode(key);

describe("the token for the gateway", () => {
  it("names person, session, organization and role, and lives a minute", async () => {
    const { payload } = await jwtVerify(await mintGatewayToken("client", actor, key), secret, {
      issuer: "bizosaas-client",
      audience: gatewayTokenAudience,
    });
    expect(GatewayTokenClaims.parse(payload)).toEqual({
      sub: actor.userId,
      sid: actor.sessionId,
      portal: "client",
      tenantId: id("3"),
      role: "admin",
      platformRole: null,
      lacksFactor: true,
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
  });

  it("carries an operator's right from the admin portal alone", async () => {
    const { payload } = await jwtVerify(await mintGatewayToken("admin", { ...actor, tenant: null }, key), secret);
    expect(GatewayTokenClaims.parse(payload)).toMatchObject({ platformRole: "operator", tenantId: null, role: null });
  });

  it("is worthless under another portal's key", async () => {
    const token = await mintGatewayToken("client", actor, key);
    await expect(jwtVerify(token, new TextEncoder().encode("a".repeat(32)))).rejects.toThrow("signature");
  });
});
