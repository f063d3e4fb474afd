import { createEgress } from "@bizosaas/connectors/egress";
import { startMisbehavingServer, startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import { Connection } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordPressForm } from "../../testing/connect-wordpress.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";

let site: WordPressSite;
let page: Awaited<ReturnType<typeof startMisbehavingServer>>;
let gateway: TestGateway;

beforeAll(async () => {
  [site, page] = await Promise.all([startWordPress(), startMisbehavingServer("html")]);
  gateway = await startTestGateway({ env: { EGRESS_ALLOWED_HOSTS: `${site.host},${page.host}` } });
});
afterAll(async () => {
  await gateway?.close();
  await Promise.all([site?.stop(), page?.stop()]);
});

const call = async (name: string, input: Record<string, unknown>, tenant = gateway.tenant) =>
  callOperation(gateway, name, input, { token: await tenant.people.owner.token() });
const create = (form: Record<string, unknown>, tenant = gateway.tenant) =>
  call("connections.create", { connectorId: "wordpress", form }, tenant);
const rows = (table: string) =>
  gateway.database.asAdmin<{ n: string }>(`select count(*) as n from ${table}`).then(([row]) => Number(row?.n));

test("a working site is tested, saved, and its first sync is queued", async () => {
  const { status, body, problem } = await create(wordPressForm(site));
  expect(status, JSON.stringify(problem)).toBe(200);
  const connection = Connection.parse(body);
  expect(connection).toMatchObject({ status: "connected", statusReason: null, connectorName: "WordPress" });
  expect(connection.account.detail).toContain("admin");
  expect(connection.capabilities.every(({ allowed }) => allowed)).toBe(true);
  expect(connection.sync.map(({ kind }) => kind)).toEqual([
    "cms.post",
    "cms.page",
    "cms.media",
    "cms.term",
    "cms.plugin",
  ]);
  expect(connection.config).toEqual({ siteUrl: site.url, username: "admin" });
  const queued = await gateway.database.asAdmin("select payload from outbox_message where topic = 'connection.sync'");
  expect(queued).toEqual([{ payload: { connectionId: connection.id } }]);
});

test("the password lies sealed and is in no answer, row or audit entry", async () => {
  const { body } = await create(wordPressForm(site), gateway.otherTenant);
  const plain = site.applicationPassword.replaceAll(" ", "");
  expect(JSON.stringify(body)).not.toContain(plain);
  const dump = await gateway.database.asAdmin<{ text: string }>(`
    select string_agg(x, ' ') as text from (
      select row_to_json(c)::text as x from connection c union all select row_to_json(a)::text from audit_entry a
      union all select encode(ciphertext, 'escape') from connection_secret) all_rows`);
  expect(dump[0]?.text).not.toContain(plain);
  expect(dump[0]?.text).not.toContain(site.applicationPassword);
});

test("a wrong password is refused with the connector's sentence and nothing is saved", async () => {
  const before = await rows("connection");
  const { problem } = await create(wordPressForm(site, { applicationPassword: "aaaa bbbb cccc dddd eeee ffff" }));
  expect(problem).toMatchObject({ code: "credential_rejected", detail: expect.stringContaining("WordPress refused") });
  expect(await rows("connection")).toBe(before);
});

test("an address that is no WordPress is told so, and nothing is saved", async () => {
  const before = await rows("connection");
  const { problem } = await create(wordPressForm(site, { siteUrl: page.url }));
  expect(problem).toMatchObject({
    code: "credential_rejected",
    detail: expect.stringContaining("isn't a WordPress site"),
  });
  expect(page.seen.every(({ authorization }) => authorization === undefined)).toBe(true);
  expect(await rows("connection")).toBe(before);
});

test.each(["http://127.0.0.1:4901", "http://169.254.169.254", "http://10.1.2.3", "http://[::1]:80"])(
  "the private address %s is refused before a byte is sent",
  async (siteUrl) => {
    const { problem } = await create(wordPressForm(site, { siteUrl }));
    expect(problem?.code).toBe("address_refused");
  },
);

test("a site that fails or does not take calls is no verdict: upstream_failed, nothing saved", async () => {
  const before = await rows("connection");
  page.behave("server_error");
  const { problem } = await create(wordPressForm(site, { siteUrl: page.url }));
  expect(problem?.code).toBe("upstream_failed");
  page.behave("html");
  expect(await rows("connection")).toBe(before);
});

test("a site that asks to slow down is no verdict: rate_limited with its seconds, nothing saved", async () => {
  const before = await rows("connection");
  page.behave("rate_limited");
  const { status, headers, problem } = await create(wordPressForm(site, { siteUrl: page.url }));
  page.behave("html");
  expect(problem).toMatchObject({ code: "rate_limited", detail: expect.stringContaining("17 seconds") });
  expect([status, headers.get("retry-after")]).toEqual([429, "17"]);
  expect(await rows("connection")).toBe(before);
});

test("a site that takes the call and never answers is no verdict: upstream_failed, nothing saved", async () => {
  const before = await rows("connection");
  const { services } = gateway;
  const patient = services.egress;
  services.egress = createEgress({ allowedPrivateHosts: [page.host], totalTimeoutMs: 300 });
  page.behave("silent");
  const { problem } = await create(wordPressForm(site, { siteUrl: page.url }));
  page.behave("html");
  await services.egress.close();
  services.egress = patient;
  expect(problem).toMatchObject({ code: "upstream_failed", detail: expect.stringContaining("didn't answer") });
  expect(await rows("connection")).toBe(before);
});

test("each mistake in the form is named by its field", async () => {
  const { problem } = await create({ siteUrl: "not an address", username: "", extra: "x" });
  expect(problem?.code).toBe("invalid_input");
  const paths = problem?.fields?.map(({ path }) => path) ?? [];
  for (const path of ["form.siteUrl", "form.username", "form.applicationPassword", "form.extra"])
    expect(paths).toContain(path);
});

test("a user with few rights is saved as limited, with what is missing", async () => {
  const { subscriber } = site.users;
  const { status, body } = await create(wordPressForm({ url: site.url, ...subscriber }), gateway.otherTenant);
  expect(status).toBe(200);
  const connection = Connection.parse(body);
  expect(connection).toMatchObject({ status: "limited", statusReason: expect.stringContaining("may not") });
  expect(connection.capabilities.some(({ allowed, why }) => !allowed && why !== undefined)).toBe(true);
});

test("new credentials keep the id; those of another site are refused", async () => {
  const { body } = await create(wordPressForm(site));
  const { id } = Connection.parse(body);
  const elsewhere = await call("connections.reconnect", {
    connectionId: id,
    form: wordPressForm(site, { siteUrl: "https://example.com" }),
  });
  expect(elsewhere.problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("belongs to") });
  const wrong = await call("connections.reconnect", {
    connectionId: id,
    form: wordPressForm(site, { applicationPassword: "wrong wrong wrong" }),
  });
  expect(wrong.problem?.code).toBe("credential_rejected");
  await gateway.database.asAdmin("update connection set status = 'broken', next_sync_at = null where id = $1", [id]);
  const again = await call("connections.reconnect", { connectionId: id, form: wordPressForm(site) });
  expect(again.body).toMatchObject({ id, status: "connected" });
  const tested = await call("connections.test", { connectionId: id });
  expect(tested.body).toMatchObject({ id, status: "connected" });
});

test("runs that wait for it to be mended are counted by what they wait for", async () => {
  const { body } = await create(wordPressForm(site));
  const { id } = Connection.parse(body);
  const { tenantId } = gateway.tenant;
  await gateway.database.asAdmin("update connection set status = 'broken' where id = $1", [id]);
  const waitFor = async (source: Record<string, string>, resourceKind: string | null) => {
    const runId = await makeRun(gateway.services.db, gateway.tenant);
    const wait = { tenantId, runId, stepKey: "write:0", nodeId: "write", connectionId: id, resourceKind };
    const times = { since: new Date(), expiresAt: new Date(Date.now() + 60_000) };
    const request = { source: { ...source, connectionId: id } };
    await gateway.services.db.withTenant(tenantId, (tx) => tx.runWait.create({ data: { ...wait, ...times, request } }));
  };
  await waitFor({ type: "connection" }, null);
  await waitFor({ type: "change", change: "updated" }, null);
  const broken = Connection.parse((await call("connections.get", { connectionId: id })).body);
  expect(broken.waiting.map(({ runs }) => runs)).toEqual([1]);
});

test("disconnecting forgets the secret, the records and the sync state, and ends an open watch", async () => {
  const { body } = await create(wordPressForm(site));
  const { id } = Connection.parse(body);
  const count = async (table: string) => {
    const [row] = await gateway.database.asAdmin<{ n: string }>(
      `select count(*) as n from ${table} where connection_id = $1`,
      [id],
    );
    return Number(row?.n);
  };
  expect(await count("connection_secret")).toBe(1);
  const stream = await fetch(`${gateway.url}/v1/connections/${id}/watch`, {
    headers: { authorization: `Bearer ${await gateway.tenant.people.viewer.token()}` },
  });
  const reader = stream.body?.getReader();
  const first = new TextDecoder().decode((await reader?.read())?.value);
  expect(first).toContain(id);
  expect(await call("connections.disconnect", { connectionId: id })).toMatchObject({ status: 200 });
  for (let end = await reader?.read(); end && !end.done; ) end = await reader?.read();
  expect([await count("connection_secret"), await count("sync_state"), await count("resource")]).toEqual([0, 0, 0]);
  expect((await call("connections.get", { connectionId: id })).problem?.code).toBe("not_found");
});

test("a watch gives a snapshot at once and another after a change", async () => {
  const { body } = await create(wordPressForm(site));
  const { id } = Connection.parse(body);
  const leave = new AbortController();
  const stream = await fetch(`${gateway.url}/v1/connections/${id}/watch`, {
    signal: leave.signal,
    headers: { authorization: `Bearer ${await gateway.tenant.people.viewer.token()}` },
  });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const until = async (wanted: string) => {
    while (!text.includes(wanted)) {
      const next = await reader?.read();
      if (!next || next.done) throw new Error(`The stream ended before ${wanted}.`);
      text += next.value;
    }
  };
  await until('"connected"');
  await gateway.services.db.withTenant(gateway.tenant.tenantId, async (tx) => {
    await tx.connection.updateMany({ where: { id }, data: { name: "Renamed by the test" } });
    await gateway.services.changes.notify(tx, "connection", id);
  });
  await until("Renamed by the test");
  expect(text.match(/^data: /gm)?.length).toBeGreaterThan(1);
  leave.abort();
});
