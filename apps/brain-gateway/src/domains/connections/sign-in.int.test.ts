import { exchangeCode, getConnector, movedRecord, refreshTokens } from "@bizosaas/connectors";
import { createEgress } from "@bizosaas/connectors/egress";
import { type HubSpotServer, startHubSpot } from "@bizosaas/connectors/fixtures";
import { Connection, Connector } from "@bizosaas/contracts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createServices, type Services } from "../../platform/services/services.ts";
import { certifiedSignIn } from "../../testing/certified-sign-in.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import type { TestPerson } from "../../testing/people.ts";
import { hubSpotEnv } from "../../testing/start-vendors.ts";
import { runSync } from "../sync/index.ts";
import { createAccessTokens } from "./access-tokens.ts";
import { openGrant } from "./grant-secret.ts";
import { endpointOf } from "./oauth-app.ts";
import { openConnection } from "./open-connection.ts";
import { takeLease } from "./renewal-lease.ts";

const redirectUri = "http://localhost:3000/connections/callback";
const never = new AbortController().signal;

let side: ReturnType<typeof certifiedSignIn>;
let hubspot: HubSpotServer;
let gateway: TestGateway;
/** A second process on the same database. */
let other: Services;

beforeAll(async () => {
  const { auth } = getConnector("hubspot");
  const scopes = auth.type === "oauth2" ? auth.oauth.scopes.map(({ id }) => id) : [];
  hubspot = await startHubSpot({
    contacts: 3,
    oauth: (origin, app) => {
      side = certifiedSignIn(origin, { ...app, scopes, redirectUri });
      return side;
    },
  });
  const env = { ...hubSpotEnv(hubspot), EGRESS_ALLOWED_HOSTS: hubspot.host };
  gateway = await startTestGateway({ env });
  other = await createServices(gateway.services.env);
});
afterAll(async () => {
  await other?.close();
  await gateway?.close();
  await hubspot?.stop();
});
beforeEach(() => {
  side.answer = "grant";
});

const call = async (person: TestPerson, name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await person.token() });

/** Walks through the vendor's pages as a browser does, to what they bring back. */
const visit = async (url: string): Promise<Record<string, string>> => {
  const cookies = new Map<string, string>();
  for (let at = url; ; ) {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const [pair = ""] of answer.headers.getSetCookie().map((each) => each.split(";")))
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`The vendor's page stayed: ${await answer.text()}`);
    at = new URL(location, at).href;
    if (at.startsWith(redirectUri)) {
      const { state = "", code, error } = Object.fromEntries(new URL(at).searchParams);
      return { state, ...(code !== undefined && { code }), ...(error !== undefined && { error }) };
    }
  }
};

const begin = async (person: TestPerson, input: Record<string, unknown> = {}) => {
  const { body, problem } = await call(person, "connections.startSignIn", { connectorId: "hubspot", ...input });
  expect(problem).toBeUndefined();
  return visit(z.object({ url: z.string() }).parse(body).url);
};
const connect = async (person = gateway.tenant.people.owner, input: Record<string, unknown> = {}) => {
  const { body, problem } = await call(person, "connections.finishSignIn", await begin(person, input));
  expect(problem).toBeUndefined();
  return Connection.parse(body);
};
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
const failed = (connectionId: string) =>
  createAccessTokens({ services: gateway.services, ref: refOf(connectionId), endpoint: endpoint() })
    .current()
    .then(
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

  it("says nothing about the credentials when the vendor is silent or busy", async () => {
    const { id } = await connect();
    await endToken(id);
    hubspot.limits.isTokenBusy = true;
    expect(await failed(id)).toMatchObject({ code: "upstream_failed" });
    hubspot.limits.isTokenBusy = false;
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
    expect(body).toEqual({ disconnected: true, isRevoked: true });
    await expect(refreshTokens(endpoint(), refreshToken ?? "")).rejects.toMatchObject({ code: "credential_rejected" });
  });
});
