import { inspect } from "node:util";
import { exchangeCode, getConnector, movedRecord, refreshTokens } from "@bizosaas/connectors";
import { createEgress } from "@bizosaas/connectors/egress";
import { Connection, Connector } from "@bizosaas/contracts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createLog } from "../../platform/telemetry/log.ts";
import { redirectUri, type SignInBench, startSignInBench } from "../../testing/start-sign-in-bench.ts";
import { runSync } from "../sync/index.ts";
import { createAccessTokens } from "./access-tokens.ts";
import { openGrant } from "./grant-secret.ts";
import { markBroken } from "./mark-broken.ts";
import { endpointOf } from "./oauth-app.ts";
import { openConnection } from "./open-connection.ts";
import { keepRenewed, takeLease } from "./renewal-lease.ts";

const never = new AbortController().signal;

let bench: SignInBench;
let { gateway, hubspot, side, other, call, begin, connect } = {} as SignInBench;

beforeAll(async () => {
  bench = await startSignInBench();
  ({ gateway, hubspot, side, other, call, begin, connect } = bench);
});
afterAll(() => bench?.stop());
beforeEach(() => bench.calm());

const asAdmin = <Row>(text: string, values: unknown[] = []) => gateway.database.asAdmin<Row & object>(text, values);
const count = async (table: string) => {
  const [row] = await asAdmin<{ n: number }>(`select count(*)::int as n from ${table}`);
  return row?.n;
};
const endToken = (connectionId: string) =>
  asAdmin("update connection_grant set expires_at = issued_at where connection_id = $1", [connectionId]);
const refOf = (connectionId: string) => ({ tenantId: gateway.tenant.tenantId, connectionId });
const endpoint = () => endpointOf(gateway.services, getConnector("hubspot"), {});
const grantOf = (connectionId: string) => {
  const { tenantId } = gateway.tenant;
  return gateway.services.db.withTenant(tenantId, (tx) => openGrant(gateway.services, { tx, tenantId }, connectionId));
};
const tokenOf = (connectionId: string) =>
  createAccessTokens({ services: gateway.services, ref: refOf(connectionId), endpoint: endpoint() }).current();
const failed = (connectionId: string) =>
  tokenOf(connectionId).then(
    () => null,
    (error: unknown) => error,
  );

describe("signing in at a vendor", () => {
  it("says before anything begins where people come back to, and what is asked for", async () => {
    const { body } = await call(gateway.tenant.people.viewer, "connectors.list", {});
    const { items } = z.object({ items: z.array(Connector) }).parse(body);
    const { oauth } = items.find(({ id }) => id === "hubspot") ?? {};
    expect(oauth).toMatchObject({ redirectUri, hasPlatformApp: true });
    expect(oauth?.scopes.map(({ label }) => label)).toContain("See contacts");
  });

  it("connects, with tokens that lie sealed and are in no answer, row or audit entry", async () => {
    const connection = await connect();
    expect(connection).toMatchObject({ status: "limited", connectorId: "hubspot", grant: { renews: true } });
    expect(connection.statusReason).toContain("see deals");
    expect(connection.grant?.scopes.filter(({ isGranted }) => isGranted).map(({ label }) => label)).toEqual([
      ...["Sign in and see which account this is", "See contacts", "Add and change contacts and notes"],
    ]);
    const { accessToken, refreshToken } = await grantOf(connection.id);
    const [dump] = await asAdmin<{ text: string }>(`
      select string_agg(x, ' ') as text from (
        select row_to_json(c)::text as x from connection c union all select row_to_json(a)::text from audit_entry a
        union all select row_to_json(o)::text from oauth_attempt o union all select row_to_json(i)::text from idempotency_key i
        union all select encode(ciphertext, 'escape') from connection_grant) all_rows`);
    for (const secret of [accessToken, refreshToken ?? "none", hubspot.app.clientSecret])
      expect(`${JSON.stringify(connection)} ${dump?.text}`).not.toContain(secret);
  });

  it("takes a state once", async () => {
    const { owner } = gateway.tenant.people;
    const back = await begin(owner);
    expect((await call(owner, "connections.finishSignIn", back)).problem).toBeUndefined();
    const { problem } = await call(owner, "connections.finishSignIn", back);
    expect(problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("used already") });
  });

  it("refuses a state in another session and another organization, and spends it in neither", async () => {
    const { owner, admin } = gateway.tenant.people;
    const back = await begin(owner);
    for (const person of [admin, gateway.otherTenant.people.owner]) {
      const { problem } = await call(person, "connections.finishSignIn", back);
      expect(problem).toMatchObject({ code: "not_found", detail: expect.stringContaining("this browser session") });
    }
    expect((await call(owner, "connections.finishSignIn", back)).problem).toBeUndefined();
  });

  it("refuses a state that has run out", async () => {
    const { owner } = gateway.tenant.people;
    const back = await begin(owner);
    await asAdmin("update oauth_attempt set expires_at = now() where used_at is null");
    const { problem } = await call(owner, "connections.finishSignIn", back);
    expect(problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("too long") });
  });

  it("saves nothing for somebody who says no there, and tells them so", async () => {
    const { owner } = gateway.tenant.people;
    const before = await count("connection");
    side.answer = "deny";
    const { problem } = await call(owner, "connections.finishSignIn", await begin(owner));
    expect(problem).toMatchObject({
      code: "credential_rejected",
      detail: expect.stringContaining("nothing was connected"),
    });
    expect(await count("connection")).toBe(before);
  });

  it("names the app's credentials as the fault where the vendor refuses them", async () => {
    const { owner } = gateway.tenant.people;
    const form = { clientId: hubspot.app.clientId, clientSecret: "not-the-secret-of-this-app" };
    const { problem } = await call(owner, "connections.finishSignIn", await begin(owner, { form }));
    expect(problem).toMatchObject({ code: "credential_rejected", detail: expect.stringContaining("client ID") });
    expect(JSON.stringify(problem)).not.toContain(form.clientSecret);
  });

  it("says what it may do in the reader's language", async () => {
    const { id } = await connect();
    const token = await gateway.tenant.people.viewer.token();
    const headers = { authorization: `Bearer ${token}`, "accept-language": "nl" };
    const answer = await fetch(`${gateway.url}/v1/connections/${id}`, { headers });
    const { capabilities, grant, sync } = Connection.parse(await answer.json());
    expect(capabilities.map(({ label }) => label)).toContain("Deals bekijken");
    expect(capabilities.find(({ allowed }) => !allowed)?.why).toContain("Koppel opnieuw");
    expect(grant?.scopes.map(({ label }) => label)).toContain("Contacten bekijken");
    expect(sync.map(({ label }) => label)).toEqual(["Contacten", "Bedrijven", "Deals"]);
  });

  it("opens nothing by a form alone", async () => {
    const { problem } = await call(gateway.tenant.people.owner, "connections.create", {
      connectorId: "hubspot",
      form: {},
    });
    expect(problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("signing in") });
  });

  it("sends no code to an address that no operator allowed", async () => {
    const { record, ...rest } = endpoint();
    const egress = createEgress({ allowedPrivateHosts: [] });
    const before = hubspot.calls.token;
    const grant = { code: "c", state: "s", redirectUri, codeVerifier: "v".repeat(43) };
    const moved = movedRecord(record, hubspot.url);
    await expect(exchangeCode({ ...rest, record: moved, egress }, grant)).rejects.toMatchObject({
      code: "address_refused",
    });
    expect(hubspot.calls.token).toBe(before);
    await egress.close();
  });
});

describe("renewing", () => {
  it("makes one token request for twenty callers in two processes, and all get the new token", async () => {
    const { id } = await connect();
    const old = await grantOf(id);
    await endToken(id);
    const before = hubspot.calls.token;
    const callers = Array.from({ length: 20 }, (_, index) =>
      createAccessTokens({ services: index % 2 ? other : gateway.services, ref: refOf(id), endpoint: endpoint() }),
    );
    const tokens = await Promise.all(callers.map((caller) => caller.current()));
    expect(hubspot.calls.token).toBe(before + 1);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(old.accessToken);
    const renewed = await grantOf(id);
    expect(renewed.refreshToken).not.toBe(old.refreshToken);
    expect(renewed.generation).toBe(old.generation + 1);
  });

  it("renews what the vendor refuses before its time, and the call goes through", async () => {
    const { id } = await connect();
    const { client, connector } = await openConnection(gateway.services, gateway.tenant.tenantId, id);
    const [contacts] = connector.resources;
    side.refuse((await grantOf(id)).accessToken);
    const page = await contacts?.list(client, { cursor: null, since: null, pageSize: 10 });
    expect(page?.items).toHaveLength(3);
    expect((await grantOf(id)).generation).toBe(2);
  });

  it("leaves the granted scopes as they are when the vendor names none", async () => {
    const { id } = await connect();
    const [before] = await asAdmin<{ scopes: string[] }>(
      "select scopes from connection_grant where connection_id = $1",
      [id],
    );
    const lease = await takeLease(other, refOf(id), (await grantOf(id)).generation);
    if (!lease) throw new Error("Somebody else renews it.");
    const tokens = { accessToken: "newer", refreshToken: "newer", expiresInSeconds: 600, signInId: "same" };
    await keepRenewed(other, lease, { ...tokens, scopes: null }, new Date());
    expect((await grantOf(id)).accessToken).toBe("newer");
    expect(await asAdmin("select scopes from connection_grant where connection_id = $1", [id])).toEqual([before]);
  });

  it("says of a renewal whose answer was lost that it was cut off, and needs a person then", async () => {
    const { id } = await connect();
    const { refreshToken, generation } = await grantOf(id);
    await endToken(id);
    expect(await takeLease(other, refOf(id), generation)).not.toBeNull();
    expect(await takeLease(gateway.services, refOf(id), generation)).toBeNull();
    await refreshTokens(endpoint(), refreshToken ?? "");
    await asAdmin("update connection_grant set lease_expires = now() - interval '1 second' where connection_id = $1", [
      id,
    ]);
    expect(await failed(id)).toMatchObject({
      code: "credential_rejected",
      message: expect.stringContaining("cut off"),
    });
  });

  it("stays with who signed in anew meanwhile, though the vendor refuses the old sign-in late", async () => {
    const { id } = await connect();
    await endToken(id);
    hubspot.limits.beforeToken = async () => {
      await side.revokeAll();
      await connect(undefined, { connectionId: id });
    };
    expect(await tokenOf(id)).toBe((await grantOf(id)).accessToken);
  });

  it("gives back at the vendor what it gained for a sign-in that was replaced or ended meanwhile", async () => {
    const { id } = await connect();
    await endToken(id);
    hubspot.limits.beforeToken = () => connect(undefined, { connectionId: id });
    const before = hubspot.calls.revoke;
    expect(await tokenOf(id)).toBe((await grantOf(id)).accessToken);
    expect(hubspot.calls.revoke).toBe(before + 1);
    await endToken(id);
    hubspot.limits.beforeToken = () => asAdmin("delete from connection where id = $1", [id]);
    expect(await failed(id)).toMatchObject({ code: "credential_rejected" });
    expect(hubspot.calls.revoke).toBe(before + 2);
  });

  it("keeps what a process gained whose lease ran out, for nobody else can renew with the old token", async () => {
    const { id } = await connect();
    await endToken(id);
    hubspot.limits.beforeToken = () =>
      asAdmin("update connection_grant set lease_owner = 'another', lease_expires = now() + interval '1 minute'");
    const before = hubspot.calls.revoke;
    expect(await tokenOf(id)).toBe((await grantOf(id)).accessToken);
    expect([(await grantOf(id)).generation, hubspot.calls.revoke]).toEqual([2, before]);
  });

  it.each([
    ["damaged", '{"token_type":"bearer","access_token":tok-9f8e7d6c5b4a}'],
    ["half right", '{"token_type":"bearer","access_token":"tok-9f8e7d6c5b4a","expires_in":"soon"}'],
  ])("leaves no token in the log, nor in the failure, when the answer is %s", async (_, answer) => {
    const { id } = await connect();
    await endToken(id);
    hubspot.limits.tokenAnswer = answer;
    const error = await failed(id);
    expect(error).toMatchObject({ code: "upstream_failed" });
    const lines: string[] = [];
    createLog({ level: "info", role: "api" }, { write: (line) => void lines.push(line) }).error(
      { err: error },
      "failed",
    );
    expect(`${lines.join("")} ${inspect(error, { depth: 9 })}`).not.toContain("9f8e7d");
  });

  it("says nothing about the credentials when the vendor is silent or busy", async () => {
    const { id } = await connect();
    await endToken(id);
    hubspot.limits.isTokenBusy = true;
    expect(await failed(id)).toMatchObject({ code: "upstream_failed" });
    bench.calm();
    expect(await failed(id)).toBeNull();
  });
});

describe("a sign-in that was revoked at the vendor", () => {
  it("breaks the connection and tells people once; signing in again mends it in its place", async () => {
    const { owner } = gateway.tenant.people;
    const { id } = await connect();
    await side.revokeAll();
    const target = refOf(id);
    await runSync(gateway.services, target, never);
    await runSync(gateway.services, target, never);
    const broken = Connection.parse((await call(owner, "connections.get", { connectionId: id })).body);
    expect(broken).toMatchObject({ status: "broken", statusReason: expect.stringContaining("Reconnect it") });
    const told = await asAdmin(
      "select id from notification where kind = 'connection.broken' and user_id = $1 and subject_id = $2",
      [...[owner.userId, id]],
    );
    expect(told).toHaveLength(1);
    const mended = await connect(owner, { connectionId: id });
    expect(mended).toMatchObject({ id, status: "limited" });
    await runSync(gateway.services, target, never);
    const [row] = await asAdmin<{ n: number }>("select count(*)::int as n from resource where connection_id = $1", [
      id,
    ]);
    expect(row?.n).toBe(3);
  });

  it("isn't broken again by a refusal of what was replaced meanwhile", async () => {
    const { services, tenant } = gateway;
    const { id } = await connect();
    const old = await openConnection(services, tenant.tenantId, id);
    await connect(undefined, { connectionId: id });
    const statusOf = async () => (await openConnection(services, tenant.tenantId, id)).connection.status;
    await markBroken(services, tenant.tenantId, id, "It was revoked.", old.connection.checkedAt);
    expect(await statusOf()).toBe("limited");
    const { connection } = await openConnection(services, tenant.tenantId, id);
    await markBroken(services, tenant.tenantId, id, "It was revoked.", connection.checkedAt);
    expect(await statusOf()).toBe("broken");
  });

  it("takes no other account for a connection that is there", async () => {
    const { owner } = gateway.tenant.people;
    const { id } = await connect();
    await asAdmin("update connection_grant set account_id = '1' where connection_id = $1", [id]);
    const { problem } = await call(owner, "connections.finishSignIn", await begin(owner, { connectionId: id }));
    expect(problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("belongs to the account 1") });
  });

  it("is told to the vendor when somebody disconnects here", async () => {
    const { owner } = gateway.tenant.people;
    const { id } = await connect();
    const { refreshToken } = await grantOf(id);
    const { body } = await call(owner, "connections.disconnect", { connectionId: id });
    expect(body).toEqual({ disconnected: true, siblings: [], isRevoked: true });
    await expect(refreshTokens(endpoint(), refreshToken ?? "")).rejects.toMatchObject({ code: "credential_rejected" });
  });

  it.each([
    ["its tokens", "delete from connection_grant where connection_id = $1", false],
    ["its tokens' seal", "update connection_grant set ciphertext = '\\x00' where connection_id = $1", false],
    ["its own app's secret", `update connection set config = '{"clientId":"an-app"}' where id = $1`, false],
    ["its form's secrets", "delete from connection_secret where connection_id = $1", true],
  ])("is ended although %s can't be had any more, and says what the vendor wasn't told", async (_, loss, isRevoked) => {
    const { owner } = gateway.tenant.people;
    const { id } = await connect();
    await asAdmin(loss, [id]);
    const { body, problem } = await call(owner, "connections.disconnect", { connectionId: id });
    expect([body, problem]).toEqual([{ disconnected: true, siblings: [], isRevoked }, undefined]);
    expect((await call(owner, "connections.get", { connectionId: id })).problem).toMatchObject({ code: "not_found" });
  });
});

describe("a connection whose app is gone", () => {
  it("says that it has to be reconnected, and by what", async () => {
    const { id } = await connect();
    await asAdmin(`update connection set config = '{"clientId":"an-app"}' where id = $1`, [id]);
    await expect(openConnection(gateway.services, gateway.tenant.tenantId, id)).rejects.toMatchObject({
      code: "credential_rejected",
      message: expect.stringContaining("Reconnect it with an app of your own"),
    });
  });
});

describe("a connection whose secrets are gone", () => {
  it("is mended by signing in anew", async () => {
    const { id } = await connect();
    await asAdmin("delete from connection_secret where connection_id = $1", [id]);
    const opening = openConnection(gateway.services, gateway.tenant.tenantId, id);
    await expect(opening).rejects.toMatchObject({ code: "credential_rejected" });
    expect(await connect(undefined, { connectionId: id })).toMatchObject({ id, status: "limited" });
    expect((await openConnection(gateway.services, gateway.tenant.tenantId, id)).connection.id).toBe(id);
  });
});

describe("tokens that nobody keeps", () => {
  it("are given back also where the fault is our own", async () => {
    const { owner } = gateway.tenant.people;
    await asAdmin("alter table connection add constraint no_such_name check (name <> 'Not to be kept') not valid");
    const back = await begin(owner, { name: "Not to be kept" });
    const before = hubspot.calls.revoke;
    const { status } = await call(owner, "connections.finishSignIn", back);
    await asAdmin("alter table connection drop constraint no_such_name");
    expect([status, hubspot.calls.revoke]).toEqual([500, before + 1]);
  });

  it("stay where a connection holds the same ones, for a vendor may give them again", async () => {
    const { owner } = gateway.tenant.people;
    const { id } = await connect();
    const { accessToken, refreshToken } = await grantOf(id);
    const back = await begin(owner, { connectionId: id });
    await asAdmin("update connection_grant set account_id = '1' where connection_id = $1", [id]);
    const given = { access_token: accessToken, refresh_token: refreshToken, token_type: "bearer", expires_in: 600 };
    hubspot.limits.tokenAnswer = JSON.stringify(given);
    const before = hubspot.calls.revoke;
    const { problem } = await call(owner, "connections.finishSignIn", back);
    expect([problem?.code, hubspot.calls.revoke]).toEqual(["conflict", before]);
  });
});
