import { Problem } from "@bizosaas/contracts";
import { SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const now = () => Math.floor(Date.now() / 1000);
const owner = () => gateway.tenant.people.owner;
const listMembers = (token: string) => callOperation(gateway, "members.list", {}, { token });

describe("a portal's token", () => {
  it("opens the organization it names and no other", async () => {
    const { status, body } = await listMembers(await owner().token());
    expect(status).toBe(200);
    const ids = (body as { items: { userId: string }[] }).items.map(({ userId }) => userId);
    expect(ids.sort()).toEqual(
      Object.values(gateway.tenant.people)
        .map(({ userId }) => userId)
        .sort(),
    );
  });

  const wrong: [string, () => Promise<string> | string][] = [
    ["expired", () => owner().token({ issuedAt: now() - 120, expiresAt: now() - 60 })],
    ["signed with another key", () => owner().token({ key: "x".repeat(64) })],
    ["for another audience", () => owner().token({ audience: "somebody-else" })],
    ["from an issuer that is no portal", () => owner().token({ issuer: "bizosaas-evil" })],
    ["of one portal under the other's name", () => owner().token({ issuer: "bizosaas-admin" })],
    ["of the client portal with an operator's role", () => owner().token({ platformRole: "operator" })],
    ["that lives longer than agreed", () => owner().token({ issuedAt: now() - 3600, expiresAt: now() + 3600 })],
    ["issued in the future", () => owner().token({ issuedAt: now() + 600, expiresAt: now() + 660 })],
    ["with an organization but no role", () => owner().token({ role: null })],
    ["without a signature", () => new UnsecuredJWT({ sub: owner().userId }).setIssuer("bizosaas-client").encode()],
    ["without claims", () => new SignJWT({}).setProtectedHeader({ alg: "HS256" }).sign(Buffer.from("x".repeat(32)))],
    ["that is no token", () => "abc.def.ghi"],
  ];
  it.for(wrong)("is refused when it is %s", async ([, make]) => {
    const { status, problem, headers } = await listMembers(await make());
    expect(status).toBe(401);
    expect(problem?.code).toBe("unauthenticated");
    expect(problem?.detail).toMatch(/\.$/);
    expect(headers.get("www-authenticate")).toBe("Bearer");
  });

  it("is refused when tampered with in any part", async () => {
    const token = await owner().token();
    for (const at of [5, token.indexOf(".") + 20, token.length - 10]) {
      const flipped = `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`;
      expect((await listMembers(flipped)).status).toBe(401);
    }
  });

  it("gives an operator nothing inside an organization, and a tenant's owner nothing of the platform", async () => {
    expect((await listMembers(await gateway.operator.token())).problem?.code).toBe("forbidden");
    const overview = await callOperation(gateway, "platform.overview", {}, { token: await owner().token() });
    expect(overview.problem?.code).toBe("forbidden");
  });

  it("is refused with another scheme", async () => {
    const response = await fetch(`${gateway.url}/v1/members`, { headers: { authorization: "Basic YTpi" } });
    expect(Problem.parse(await response.json()).code).toBe("unauthenticated");
  });
});
