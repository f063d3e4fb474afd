import { getConnector, refreshTokens } from "@bizosaas/connectors";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SignInBench, startSignInBench } from "../../testing/start-sign-in-bench.ts";
import { openGrant, saveGrant } from "./grant-secret.ts";
import { endpointOf } from "./oauth-app.ts";

let bench: SignInBench;
let { gateway, hubspot, call, connect } = {} as SignInBench;

beforeAll(async () => {
  bench = await startSignInBench();
  ({ gateway, hubspot, call, connect } = bench);
});
afterAll(() => bench?.stop());

const endpoint = () => endpointOf(gateway.services, getConnector("hubspot"), {});
const grantOf = (connectionId: string) => {
  const { tenantId } = gateway.tenant;
  return gateway.services.db.withTenant(tenantId, (tx) => openGrant(gateway.services, { tx, tenantId }, connectionId));
};

test("a sign-in isn't ended at the vendor while another connection lives by the same tokens", async () => {
  const { owner } = gateway.tenant.people;
  const { id } = await connect();
  const other = await connect();
  const { tenantId } = gateway.tenant;
  const { accessToken, refreshToken } = await grantOf(id);
  await gateway.services.db.withTenant(tenantId, (tx) =>
    saveGrant(gateway.services, { tx, tenantId }, other.id, {
      tokens: { accessToken, refreshToken, expiresInSeconds: 600, scopes: [] },
      ...{ askedAt: new Date(), accountId: null },
    }),
  );
  const before = hubspot.calls.revoke;
  const first = await call(owner, "connections.disconnect", { connectionId: id });
  expect(first.body).toEqual({ disconnected: true, siblings: [], isRevoked: null });
  expect(await refreshTokens(endpoint(), refreshToken ?? "")).toMatchObject({ accessToken: expect.any(String) });
  const last = await call(owner, "connections.disconnect", { connectionId: other.id });
  expect([last.body, hubspot.calls.revoke]).toEqual([expect.objectContaining({ isRevoked: true }), before + 1]);
});

test("a sign-in isn't ended either while what another connection holds can't be read", async () => {
  const { tenantId, people } = gateway.tenant;
  const { id } = await connect();
  const other = await connect();
  await gateway.database.asAdmin("update connection_grant set ciphertext = '\\x00' where connection_id = $1", [
    other.id,
  ]);
  const before = hubspot.calls.revoke;
  const { body } = await call(people.owner, "connections.disconnect", { connectionId: id });
  expect([body, hubspot.calls.revoke]).toEqual([expect.objectContaining({ isRevoked: null }), before]);
  await gateway.database.asAdmin("delete from connection where tenant_id = $1 and id = $2", [tenantId, other.id]);
});
