import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEgress } from "../egress/index.ts";
import type { OAuthRecord } from "./oauth-record.ts";
import { exchangeCode, refreshTokens, type TokenEndpoint } from "./token-requests.ts";

/** What the token endpoint says besides its tokens. */
let besides: Record<string, unknown> = {};
const answer = () => ({ access_token: "at-live-1", refresh_token: "rt-live-1", token_type: "bearer", ...besides });
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer()));
});
let egress: ReturnType<typeof createEgress>;
let origin: string;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  origin = `http://${host}`;
  egress = createEgress({ allowedPrivateHosts: [host] });
});
afterAll(async () => {
  await egress?.close();
  server.close();
  server.closeAllConnections();
});

const endpoint = (record: Partial<OAuthRecord> = {}): TokenEndpoint => ({
  vendor: "Example",
  record: {
    ...{ authorizeUrl: `${origin}/authorize`, tokenUrl: `${origin}/token`, revokeUrl: null, clientAuth: "post" },
    scopes: [
      { id: "read", label: "Read" },
      { id: "write", label: "Write", isOptional: true },
    ],
    ...record,
  },
  app: { clientId: "app", clientSecret: "only-for-this-test-run" },
  egress,
});
const grant = { code: "c", state: "s", redirectUri: "http://localhost/callback", codeVerifier: "v".repeat(43) };
const exchanged = async (said: Record<string, unknown>, record: Partial<OAuthRecord> = {}) => {
  besides = said;
  return (await exchangeCode(endpoint(record), grant)).scopes;
};
const renewed = async (said: Record<string, unknown>) => {
  besides = said;
  return (await refreshTokens(endpoint(), "rt-live-0")).scopes;
};

describe("scopes", () => {
  test("are what the vendor says, as a text or as a list", async () => {
    expect(await exchanged({ scope: "read  other" })).toEqual(["read", "other"]);
    expect(await exchanged({ scopes: ["read", "other"] })).toEqual(["read", "other"]);
    expect(await renewed({ scope: "read" })).toEqual(["read"]);
    expect(await renewed({ scopes: ["read"] })).toEqual(["read"]);
  });

  test("that a sign-in doesn't name were granted as asked, but for those that are asked apart", async () => {
    expect(await exchanged({})).toEqual(["read", "write"]);
    expect(await exchanged({}, { optionalScopesParam: "optional_scope" })).toEqual(["read"]);
  });

  test("that a renewal doesn't name are as they were", async () => {
    expect(await renewed({})).toBeNull();
  });
});
