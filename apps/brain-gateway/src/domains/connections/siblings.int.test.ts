import { type ShopSite, startShop } from "@bizosaas/connectors/fixtures";
import { AppError, Connection } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Services } from "../../platform/services/services.ts";
import { wordPressForm } from "../../testing/connect-wordpress.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { observeEgress } from "../../testing/observe-egress.ts";
import { performAction } from "../actions/index.ts";
import { runSync } from "../sync/index.ts";
import { sealSecret } from "./connection-secret.ts";
import { openConnection } from "./open-connection.ts";
import { testConnection } from "./test-connection.ts";
import { watchSiblings } from "./watch-siblings.ts";

let site: ShopSite;
let gateway: TestGateway;

beforeAll(async () => {
  site = await startShop({ isActive: false });
  gateway = await startTestGateway({ env: { EGRESS_ALLOWED_HOSTS: site.host } });
});
afterAll(async () => {
  await gateway?.close();
  await site?.stop();
});

const call = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() });
const create = (form: Record<string, unknown>) => call("connections.create", { connectorId: "wordpress", form });
const openShop = (connectionId: string) =>
  call("connections.openSibling", { connectionId, connectorId: "woocommerce" });
const connected = async (changes: Record<string, string> = {}) =>
  Connection.parse((await create(wordPressForm(site, changes))).body);
const testWith = (services: Services, connectionId: string) => {
  const { userId, sessionId } = gateway.tenant.people.owner;
  const person = { kind: "user", userId, sessionId, platformRole: null } as const;
  return testConnection.invoke({
    actor: { ...person, portal: "client", tenantId: gateway.tenant.tenantId, role: "owner" },
    ...{ address: "127.0.0.1", correlationId: "test", signal: new AbortController().signal },
    ...{ log: services.log, services, input: { connectionId } },
  });
};
const get = async (connectionId: string) => Connection.parse((await call("connections.get", { connectionId })).body);
// Else each of these would find its place taken by the one before.
beforeEach(() => gateway.database.asAdmin("delete from connection where opened_by_id is null"));
const shopOf = ({ siblings }: Connection) => siblings.find(({ connectorId }) => connectorId === "woocommerce");

test("a shop that is switched off is found, can't be opened, and is opened once it is switched on", async () => {
  await site.shop.switchPlugin(false);
  const opener = await connected();
  expect(shopOf(opener)).toEqual({
    ...{
      connectorId: "woocommerce",
      connectorName: "WooCommerce",
      presence: "inactive",
      reason: null,
      connection: null,
    },
    switchOn: { actionId: "activate_plugin", input: { plugin: "woocommerce/woocommerce" } },
  });
  const early = await openShop(opener.id);
  expect(early.problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("switched off") });
  await performAction(gateway.services, {
    ...{
      tenantId: gateway.tenant.tenantId,
      connectionId: opener.id,
      idempotencyKey: uuidv7(),
      correlationId: "test",
    },
    actor: { kind: "system", part: "test", tenantId: gateway.tenant.tenantId },
    ...{ actionId: "activate_plugin", input: shopOf(opener)?.switchOn?.input },
    signal: new AbortController().signal,
  });
  const shop = Connection.parse((await openShop(opener.id)).body);
  expect(shop).toMatchObject({
    ...{ connectorId: "woocommerce", status: "connected", name: "Harbour Coffee (WooCommerce)" },
    ...{ openedBy: { id: opener.id, name: "Harbour Coffee" }, siblings: [] },
    config: { siteUrl: site.url, username: "admin" },
  });
  expect(shop.sync.map(({ kind }) => kind)).toEqual(["shop.product", "shop.order", "shop.customer"]);
  expect(shopOf(await get(opener.id))).toMatchObject({
    presence: "active",
    connection: { id: shop.id, status: "connected" },
  });
  expect(Connection.parse((await openShop(opener.id)).body).id).toBe(shop.id);
});

test("a shop that is active is opened at once, and its password is kept in one place", async () => {
  await site.shop.switchPlugin(true);
  const opener = await connected({});
  const shop = shopOf(opener)?.connection;
  expect(shop).toMatchObject({ status: "connected" });
  expect(shop?.capabilities.every(({ allowed }) => allowed)).toBe(true);
  const secrets = await gateway.database.asAdmin<{ connection_id: string }>(
    "select connection_id from connection_secret where connection_id = any($1::uuid[])",
    [[opener.id, shop?.id]],
  );
  expect(secrets).toEqual([{ connection_id: opener.id }]);
  const tested = await call("connections.test", { connectionId: shop?.id });
  expect(tested.body).toMatchObject({ id: shop?.id, status: "connected" });
  const wrong = await call("connections.reconnect", { connectionId: shop?.id, form: wordPressForm(site) });
  expect(wrong.problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("Harbour Coffee") });
});

test("reconnecting the one mends the other; what was switched off is told, and mended by the next look", async () => {
  await site.shop.switchPlugin(true);
  const opener = await connected();
  const shopId = shopOf(opener)?.connection?.id ?? "";
  await gateway.database.asAdmin(
    "update connection set status = 'broken', next_sync_at = null where id = any($1::uuid[])",
    [[opener.id, shopId]],
  );
  await call("connections.reconnect", { connectionId: opener.id, form: wordPressForm(site) });
  expect(await get(shopId)).toMatchObject({ status: "connected", statusReason: null });
  await site.shop.switchPlugin(false);
  await call("connections.test", { connectionId: opener.id });
  expect(await get(shopId)).toMatchObject({
    status: "broken",
    statusReason: expect.stringContaining("switched off"),
  });
  await site.shop.switchPlugin(true);
  const mended = await openShop(opener.id);
  expect(mended.body).toMatchObject({ id: shopId, status: "connected" });
});

test("disconnecting ends what it opened as well, and says so; ending that alone leaves the opener", async () => {
  await site.shop.switchPlugin(true);
  const opener = await connected();
  const shopId = shopOf(opener)?.connection?.id ?? "";
  const alone = await call("connections.disconnect", { connectionId: shopId });
  expect(alone.body).toMatchObject({ disconnected: true, siblings: [] });
  expect(shopOf(await get(opener.id))).toMatchObject({ presence: "active", connection: null });
  const again = Connection.parse((await openShop(opener.id)).body);
  const both = await call("connections.disconnect", { connectionId: opener.id });
  expect(both.body).toMatchObject({ disconnected: true, siblings: ["Harbour Coffee (WooCommerce)"] });
  expect((await call("connections.get", { connectionId: again.id })).problem?.code).toBe("not_found");
  const ended = await gateway.database.asAdmin(
    "select before -> 'siblings' as siblings from audit_entry where action = 'connection.disconnect' and object_id = $1",
    [opener.id],
  );
  expect(ended).toEqual([{ siblings: [{ id: again.id, name: "Harbour Coffee (WooCommerce)" }] }]);
});

test("a user who may see nothing of the shop opens WordPress alone, and is told why", async () => {
  await site.shop.switchPlugin(true);
  const { username, applicationPassword } = site.users.author;
  const opener = await connected({ username, applicationPassword });
  expect(opener.status).toBe("limited");
  expect(shopOf(opener)).toMatchObject({
    ...{ presence: "active", connection: null },
    reason: "This user may see neither the products nor the orders of the shop.",
  });
  expect((await openShop(opener.id)).problem).toMatchObject({ code: "credential_rejected" });
  await site.shop.switchPlugin(false);
  const again = await call("connections.test", { connectionId: opener.id });
  expect(shopOf(Connection.parse(again.body))).toMatchObject({ presence: "hidden", connection: null });
});

test("a shop that is connected already isn't connected a second time, and is named", async () => {
  await site.shop.switchPlugin(true);
  const first = await connected();
  const second = await connected();
  const taken = "WooCommerce is connected there already, as “Harbour Coffee (WooCommerce)”.";
  expect(shopOf(second)).toMatchObject({ presence: "active", connection: null, reason: taken });
  expect((await openShop(second.id)).problem).toMatchObject({ code: "conflict", detail: taken });
  const shops = "select id from connection where connector_id = 'woocommerce'";
  expect(await gateway.database.asAdmin(shops)).toEqual([{ id: shopOf(first)?.connection?.id }]);
  await call("connections.disconnect", { connectionId: shopOf(first)?.connection?.id });
  expect(Connection.parse((await openShop(second.id)).body)).toMatchObject({ openedBy: { id: second.id } });
});

test("a shop that was switched off is told of like anything broken, and mends itself once it is back", async () => {
  await site.shop.switchPlugin(true);
  const opener = await connected();
  const shopId = shopOf(opener)?.connection?.id ?? "";
  await site.shop.switchPlugin(false);
  await call("connections.test", { connectionId: opener.id });
  await call("connections.test", { connectionId: opener.id });
  const told = () =>
    gateway.database.asAdmin(
      `select kind, read_at is null as is_open from notification where subject_id = $1 and user_id = $2`,
      [shopId, gateway.tenant.people.owner.userId],
    );
  expect(await told()).toEqual([{ kind: "connection.broken", is_open: true }]);
  const sync = () =>
    runSync(
      gateway.services,
      { tenantId: gateway.tenant.tenantId, connectionId: opener.id },
      new AbortController().signal,
    );
  await sync();
  expect(await get(shopId)).toMatchObject({ status: "broken" });
  await site.shop.switchPlugin(true);
  await sync();
  expect(await get(shopId)).toMatchObject({ status: "connected", statusReason: null });
  expect(await told()).toEqual([{ kind: "connection.broken", is_open: false }]);
});

const watch = async (services: Services, connectionId: string) => {
  const { tenantId } = gateway.tenant;
  const open = await openConnection(services, tenantId, connectionId);
  await watchSiblings(services, tenantId, open, new AbortController().signal);
};

test("a shop that the vendor refuses isn't mended by itself, for it would break again every minute; by hand it is", async () => {
  await site.shop.switchPlugin(true);
  const opener = await connected();
  const shopId = shopOf(opener)?.connection?.id ?? "";
  await gateway.database.asAdmin(
    "update connection set status = 'broken', status_reason = 'Refused by a route.', next_sync_at = null where id = $1",
    [shopId],
  );
  await watch(gateway.services, opener.id);
  expect(await get(shopId)).toMatchObject({ status: "broken", statusReason: "Refused by a route." });
  expect((await openShop(opener.id)).body).toMatchObject({ id: shopId, status: "connected" });
});

test("while a shop is gone nothing is written anew; it is mended too where the first look at it failed half way", async () => {
  await site.shop.switchPlugin(true);
  const opener = await connected();
  const shopId = shopOf(opener)?.connection?.id ?? "";
  await site.shop.switchPlugin(false);
  await call("connections.test", { connectionId: opener.id });
  const version = () =>
    gateway.database.asAdmin("select xmin::text, siblings_found from connection where id = $1", [opener.id]);
  const before = await version();
  await watch(gateway.services, opener.id);
  expect(await version()).toEqual(before);
  await site.shop.switchPlugin(true);
  const { services } = observeEgress(gateway.services, ({ url }) => {
    if (url.href.includes("/wc/v3/")) throw new AppError("upstream_failed", "The shop failed.");
  });
  await watch(services, opener.id);
  expect(await get(shopId)).toMatchObject({ status: "broken" });
  await watch(gateway.services, opener.id);
  expect(await get(shopId)).toMatchObject({ status: "connected", statusReason: null });
});

test("a look that failed hides nothing: it is told, and what is open stays as it is", async () => {
  await site.shop.switchPlugin(true);
  const opener = await connected();
  const shopId = shopOf(opener)?.connection?.id;
  const { services } = observeEgress(gateway.services, ({ url }) => {
    if (url.href.includes("/plugins/")) throw new AppError("upstream_failed", "The site failed.");
  });
  await site.shop.switchPlugin(false);
  expect(shopOf(Connection.parse(await testWith(services, opener.id)))).toMatchObject({
    ...{ presence: "unknown", reason: "The site failed.", switchOn: null },
    connection: { id: shopId, status: "connected" },
  });
});

test("pressed twice at once, one connection is opened and both get it; a refusal leaves its trace", async () => {
  await site.shop.switchPlugin(false);
  const opener = await connected();
  expect((await openShop(opener.id)).problem?.code).toBe("conflict");
  const kept = await gateway.database.asAdmin(
    "select after ->> 'refused' as refused from audit_entry where action = 'connection.open_sibling' and object_id = $1",
    [opener.id],
  );
  expect(kept).toEqual([{ refused: "WooCommerce is installed, but switched off. Activate it first." }]);
  await site.shop.switchPlugin(true);
  const opened = await Promise.all([openShop(opener.id), openShop(opener.id), openShop(opener.id)]);
  expect(opened.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(opened.map(({ body }) => Connection.parse(body).id)).size).toBe(1);
});

test("a test that began with the old password says nothing of the new one", async () => {
  const opener = await connected();
  const { tenantId } = gateway.tenant;
  await gateway.services.db.withTenant(tenantId, (tx) =>
    sealSecret(gateway.services, { tx, tenantId }, opener.id, { applicationPassword: "no longer taken" }),
  );
  const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = observeEgress(gateway.services, async () => {
    asked.resolve();
    await answer.promise;
  });
  const testing = testWith(slow.services, opener.id);
  await asked.promise;
  await call("connections.reconnect", { connectionId: opener.id, form: wordPressForm(site) });
  answer.resolve();
  expect(await testing).toMatchObject({ id: opener.id, status: "connected" });
  const [kept] = await gateway.database.asAdmin(
    "select after from audit_entry where action = 'connection.test' and object_id = $1",
    [opener.id],
  );
  expect(kept).toMatchObject({ after: { status: "connected", areReplaced: true } });
});

test("what the connector doesn't name is not there", async () => {
  const { id } = await connected();
  const unknown = await call("connections.openSibling", { connectionId: id, connectorId: "hubspot" });
  expect(unknown.problem?.code).toBe("not_found");
});
