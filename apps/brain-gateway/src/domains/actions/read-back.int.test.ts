import { type ShopSite, startShop } from "@bizosaas/connectors/fixtures";
import { AppError, Connection } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordPressForm } from "../../testing/connect-wordpress.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { observeEgress } from "../../testing/observe-egress.ts";
import { performAction, type WriteRequest } from "./index.ts";

let site: ShopSite;
let gateway: TestGateway;
let request: WriteRequest;

beforeAll(async () => {
  site = await startShop({ products: 1, orders: 1, customers: 1 });
  gateway = await startTestGateway({ env: { EGRESS_ALLOWED_HOSTS: site.host } });
  const { tenantId, people } = gateway.tenant;
  const input = { connectorId: "woocommerce", form: wordPressForm(site) };
  const { body } = await callOperation(gateway, "connections.create", input, { token: await people.owner.token() });
  const runId = await makeRun(gateway.services.db, gateway.tenant);
  const [orderId] = await site.shop.idsOf("orders");
  request = {
    ...{ tenantId, runId, nodeId: "note", connectionId: Connection.parse(body).id, correlationId: "test" },
    actor: { kind: "system", part: "run", tenantId },
    ...{ actionId: "add_order_note", input: { orderId, note: "Called." }, idempotencyKey: `${runId}:note:0` },
    signal: new AbortController().signal,
  };
});
afterAll(async () => {
  await gateway?.close();
  await site?.stop();
});

test("a price of which the shop kept half is put back as its receipt has it, though the try before was cut short", async () => {
  const [productId = ""] = await site.shop.idsOf("products");
  const prices = async () => {
    const { regular_price, sale_price } = await site.shop.read(`products/${productId}`);
    return { regular_price, sale_price };
  };
  const earlier = await prices();
  const runId = await makeRun(gateway.services.db, gateway.tenant);
  const input = { productId, regularPrice: "99", salePrice: "88" };
  const priced = { ...request, runId, actionId: "set_price", input, idempotencyKey: `${runId}:price:0` };
  let hasWritten = false;
  const torn = observeEgress(gateway.services, ({ method }) => {
    if (hasWritten) throw new AppError("upstream_failed", "WordPress failed while it answered (502).");
    hasWritten = method === "PUT";
  });
  await site.setOption("shop_without_sales", "1");
  await expect(performAction(torn.services, priced)).rejects.toMatchObject({ code: "upstream_failed" });
  expect(await prices()).toEqual({ regular_price: "99", sale_price: "" });
  await expect(performAction(gateway.services, priced)).rejects.toMatchObject({ code: "conflict" });
  expect(await prices()).toEqual(earlier);
  await site.setOption("shop_without_sales", "");
});

test("a record that can't be read back fails no write: it is kept with what it made, sent once, and can be undone", async () => {
  let hasWritten = false;
  const torn = observeEgress(gateway.services, ({ method, url }) => {
    if (hasWritten) throw new AppError("upstream_failed", "WordPress failed while it answered (502).");
    hasWritten = method === "POST" && url.pathname.endsWith("/notes");
  });
  const writes = await site.shop.countWrites();
  const { receiptId, summary } = await performAction(torn.services, request);
  expect(summary).toMatch(/^Added a note to order #/);
  expect((await performAction(gateway.services, request)).receiptId).toBe(receiptId);
  expect(await site.shop.countWrites()).toBe(writes + 1);
  const token = await gateway.tenant.people.member.token();
  const undone = await callOperation(gateway, "receipts.undo", { receiptId }, { token });
  expect(undone.body).toMatchObject({ status: "undone" });
});
