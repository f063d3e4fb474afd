import { type AppError, isAppError } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEgress, type Egress } from "../kit/egress/index.ts";
import type { Action } from "../kit/index.ts";
import { readAll } from "../kit/testing/read-all.ts";
import { WordPressConfig } from "../wordpress-rest/config.ts";
import { type ShopSite, startShop } from "./fixtures/index.ts";
import { woocommerce } from "./index.ts";
import { customers } from "./resources/customers.ts";
import { orders } from "./resources/orders.ts";
import { products } from "./resources/products.ts";
import { validateWooCommerce } from "./validate-woocommerce.ts";
import { createWooClient, type WooClient } from "./woocommerce-client.ts";

let site: ShopSite;
let egress: Egress;
let client: WooClient;
let productIds: string[];
let orderIds: string[];

const configOf = ({ username, applicationPassword }: { username: string; applicationPassword: string }) =>
  WordPressConfig.parse({ siteUrl: site.url, username, applicationPassword });

beforeAll(async () => {
  site = await startShop({ timezone: "Asia/Tokyo", products: 12, orders: 6, customers: 9 });
  egress = createEgress({ allowedPrivateHosts: [site.host] });
  client = createWooClient(configOf(site), egress);
  [productIds, orderIds] = await Promise.all([site.shop.idsOf("products"), site.shop.idsOf("orders")]);
}, 60_000);
afterAll(async () => {
  await egress?.close();
  await site?.stop();
});

const step = { idempotencyKey: "run:node:0" };
/** A day, and the minutes by which the shop's first order is older than its thousandth would be. */
const firstOrderAgeMs = 86_400_000 + 999 * 60_000;
const idAt = (ids: string[], at: number): string => ids[at] ?? "";
const failureOf = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => Promise.reject(new Error("It answered.")),
    (error: unknown) => (isAppError(error) ? error : Promise.reject(error as Error)),
  );

type Before = Awaited<ReturnType<Action["before"]>>;

/** An action as a step performs it: the image first, then the write. What a receipt keeps of it is given to its undo. */
const perform = (id: string, given: Record<string, unknown>) => {
  const action: Action | undefined = woocommerce.actions.find((each) => each.id === id);
  if (!action) throw new Error(`There is no action ${id}.`);
  const input = action.input.parse(given);
  const kept = (output: unknown) => ({ ...step, output: action.output.parse(output) });
  return {
    before: () => action.before(client, input, step),
    isApplied: (before: Before) => action.isApplied(client, input, before, step),
    isStillApplied: (before: Before, output: unknown) => action.isApplied(client, input, before, kept(output)),
    run: () => action.run(client, input, step),
    undo: (before: Before, output: unknown) =>
      action.undo ? action.undo(client, before, input, kept(output)) : Promise.reject(new Error("It can't be undone.")),
    describe: (output: unknown, before: Before) => action.describe(input, output, before),
  };
};

describe("validate", () => {
  test("a shop manager and an administrator may do everything here", async () => {
    const manager = await site.createUser("mia", "shop_manager");
    expect(await validateWooCommerce(configOf(manager), egress)).toMatchObject({
      outcome: "valid",
      account: { name: "Harbour Coffee", detail: "mia (mia), shop_manager" },
    });
    expect((await validateWooCommerce(configOf(site), egress)).outcome).toBe("valid");
  });

  test("who may see nothing of the shop opens nothing, and is told so", async () => {
    const verdict = await validateWooCommerce(configOf(site.users.author), egress);
    expect(verdict).toMatchObject({
      outcome: "invalid",
      reason: "This user may see neither the products nor the orders of the shop.",
    });
    const listing = products.list(createWooClient(configOf(site.users.author), egress), {
      ...{ cursor: null, since: null, pageSize: 5 },
    });
    expect((await failureOf(listing)).code).toBe("forbidden");
  });

  test("a consumer key is not sent, and the way that works is named", async () => {
    const verdict = await validateWooCommerce(
      configOf({ username: `ck_${"0a".repeat(20)}`, applicationPassword: `cs_${"0a".repeat(20)}` }),
      egress,
    );
    expect(verdict).toMatchObject({ outcome: "invalid", reason: expect.stringContaining("Application Password") });
  });
});

describe("resources", () => {
  test("a product has its prices as text, its stock, and its variants with theirs", async () => {
    const { items } = await readAll((request) => products.list(client, request), { pageSize: 5 });
    expect(items).toHaveLength(12);
    const simple = items.find(({ data }) => data.sku === "CUP-4");
    expect(simple?.data).toMatchObject({
      name: "Cup 4 ☕",
      state: "published",
      price: { amount: "4.25", currency: "EUR" },
      salePrice: { amount: "4.25", currency: "EUR" },
      regularPrice: { amount: "14.50", currency: "EUR" },
      stock: { isManaged: true, quantity: 4, state: "in_stock" },
      categories: ["Cups"],
    });
    const variable = items.find(({ data }) => data.sku === "CUP-3");
    expect(variable?.data.variants.map(({ name, sku, stock }) => [name, sku, stock.isManaged])).toEqual([
      ["Small", "CUP-3-Small", true],
      ["Large", "CUP-3-Large", false],
    ]);
  });

  test("an order has who, what and how much, and its times in UTC", async () => {
    const order = await orders.get(client, idAt(orderIds, 0));
    expect(order?.data).toMatchObject({
      name: `#${orderIds[0]} Grace Number 1`,
      state: "processing",
      total: { amount: "27.95", currency: "EUR" },
      customerId: null,
      shipTo: "Grace Number 1\nPrinsengracht 1\n1015 DV Amsterdam\nNL",
      lines: [{ quantity: 2, total: { amount: "23.00", currency: "EUR" }, variantId: null }],
    });
    const { date_created: inTokyo } = await site.shop.read(`orders/${orderIds[0]}`);
    expect(order?.data.placedAt).toBe(new Date(`${String(inTokyo)}+09:00`).toISOString());
    const ageMs = Date.now() - Date.parse(order?.data.placedAt ?? "");
    expect(Math.abs(ageMs - firstOrderAgeMs)).toBeLessThan(10 * 60_000);
  });

  test("what changed is read alone by the next walk, of a shop nine hours from UTC", async () => {
    const first = await readAll((request) => orders.list(client, request), { pageSize: 4 });
    await site.shop.change(`orders/${orderIds[2]}`, { status: "completed" });
    const next = await readAll((request) => orders.list(client, request), { pageSize: 4, since: first.highWater });
    expect(next.items.map(({ externalId, data }) => [externalId, data.state])).toEqual([[orderIds[2], "completed"]]);
  });

  test("of customers the next walk reads who is new, by pages from the latest back, and no others", async () => {
    const people = await readAll((request) => customers.list(client, request), { pageSize: 4 });
    expect(people.items.map(({ data }) => data.email)).toContain("customer-9@example.test");
    expect(people.items).toHaveLength(9);
    const since = new Date(Date.now() - 3 * 86_400_000).toISOString();
    const latest = await readAll((request) => customers.list(client, request), { pageSize: 2, since });
    expect(latest.items.map(({ externalId }) => externalId)).toEqual(
      people.items.map(({ externalId }) => externalId).reverse(),
    );
    await site.createUser("newcomer", "customer");
    for (const { highWater } of [people, latest]) {
      const next = await readAll((request) => customers.list(client, request), { pageSize: 4, since: highWater });
      expect(next.items.map(({ data }) => data.email)).toEqual(["newcomer@example.test", "customer-9@example.test"]);
    }
    const cursor = "[]";
    expect((await failureOf(customers.list(client, { cursor, since, pageSize: 4 }))).code).toBe("invalid_input");
  });

  test("what is in the bin is gone from the ids and from reading", async () => {
    const gone = idAt(orderIds, 5);
    await site.shop.remove(`orders/${gone}`);
    const { items } = await readAll((request) => orders.listIds(client, request), { pageSize: 4 });
    expect(items.map(({ externalId }) => externalId)).toEqual(orderIds.slice(0, 5));
    expect(await orders.get(client, gone)).toBeNull();
    expect(await products.get(client, "999999")).toBeNull();
    expect(await products.get(client, "../orders/1")).toBeNull();
  });
});

describe("writing", () => {
  const summer = {
    code: "SUMMER5",
    discountType: "fixed_cart",
    amount: "5.50",
    expiresOn: "2027-01-01",
    usageLimit: 9,
  };

  test("counting a stock nobody counted is undone to not counting", async () => {
    const set = perform("set_stock", { productId: productIds[0], quantity: "25" });
    const before = await set.before();
    const first = await set.run();
    expect(first.output).toMatchObject({ quantity: 25, stock: "in_stock" });
    expect(set.describe(first.output, before)).toBe("Set the stock of “Cup 1 ☕” to 25; it wasn't counted before.");
    expect((await set.run()).wrote).toBe(false);
    await set.undo(before, first.output);
    expect(await set.before()).toEqual(before);
  });

  test("stock that was sold since is not put back", async () => {
    const set = perform("set_stock", { productId: productIds[1], quantity: 30 });
    const before = await set.before();
    const { output } = await set.run();
    await site.shop.change(`products/${productIds[1]}`, { stock_quantity: 29 });
    expect((await failureOf(set.undo(before, output))).code).toBe("conflict");
  });

  test("the price of a variant is changed alone, and put back", async () => {
    const product = await products.get(client, idAt(productIds, 2));
    const variantId = product?.data.variants[0]?.externalId;
    const set = perform("set_price", { productId: productIds[2], variantId, salePrice: "7,5" });
    const before = await set.before();
    const done = await set.run();
    expect(done.output).toMatchObject({ name: "Cup 3 ☕, Small", salePrice: "7.5", regularPrice: "9.95" });
    expect(await set.isApplied(before)).toBe(true);
    await set.undo(before, done.output);
    expect(await set.before()).toEqual(before);
    const again = await products.get(client, idAt(productIds, 2));
    expect(again?.data.variants.map(({ salePrice }) => salePrice)).toEqual([null, null]);
  });

  test("of two prices none stays where the shop keeps one alone", async () => {
    const set = perform("set_price", { productId: productIds[4], regularPrice: "99", salePrice: "88" });
    const before = await set.before();
    await site.setOption("shop_without_sales", "1");
    try {
      expect(await failureOf(set.run())).toMatchObject({
        code: "conflict",
        message: expect.stringContaining("put back"),
      });
      expect(await set.before()).toEqual(before);
    } finally {
      await site.setOption("shop_without_sales", "");
    }
  });

  test("a sale that the shop no longer takes is told as lost, and not as put back", async () => {
    const set = perform("set_price", { productId: productIds[3], regularPrice: "99", salePrice: "88" });
    await site.setOption("shop_without_sales", "1");
    try {
      expect(await failureOf(set.run())).toMatchObject({
        code: "conflict",
        message: expect.stringContaining("could not be put back"),
      });
    } finally {
      await site.setOption("shop_without_sales", "");
      await site.shop.change(`products/${productIds[3]}`, { regular_price: "14.50", sale_price: "4.25" });
    }
  });

  test.each(["1,250", "1.250", "1.250,50", "1 250", "12.12345"])("a price of %s is not guessed at", (regularPrice) => {
    expect(() => perform("set_price", { productId: "1", regularPrice })).toThrow(/without separators/);
    expect(() => perform("create_coupon", { ...summer, amount: regularPrice })).toThrow(/without separators/);
  });

  test("an amount with more decimals than the shop's prices is refused, and says how to write it", async () => {
    const fine = perform("set_price", { productId: productIds[4], regularPrice: "12.3450" });
    expect(await failureOf(fine.run())).toMatchObject({
      code: "invalid_input",
      message: "12.3450 has more decimals than the 2 of this shop's prices. Write it such as 1250.50.",
    });
    const before = await fine.before();
    await site.setOption("woocommerce_price_num_decimals", "3");
    try {
      client = createWooClient(configOf(site), egress);
      expect((await fine.run()).output).toMatchObject({ regularPrice: "12.3450" });
      await fine.undo(before, (await fine.run()).output);
    } finally {
      await site.setOption("woocommerce_price_num_decimals", "2");
      client = createWooClient(configOf(site), egress);
    }
  });

  test("a sale that WooCommerce drops is told, and ending one takes it away", async () => {
    const dropped = perform("set_price", { productId: productIds[0], salePrice: "999" });
    expect(await failureOf(dropped.run())).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("below"),
    });
    const end = perform("set_price", { productId: productIds[3], endSale: true });
    const before = await end.before();
    expect(before).toMatchObject({ sale_price: "4.25" });
    const { output } = await end.run();
    expect(output).toMatchObject({ salePrice: "", price: "14.50" });
    await end.undo(before, output);
    expect(await end.before()).toEqual(before);
    expect(() => perform("set_price", { productId: "1", endSale: true, salePrice: "1" })).toThrow();
    expect(() => perform("set_price", { productId: "1", regularPrice: "1e3" })).toThrow();
  });

  test("an order's status is set and put back, unless somebody moved it on", async () => {
    const set = perform("set_order_status", { orderId: orderIds[1], status: "on-hold" });
    const before = await set.before();
    const { output } = await set.run();
    expect(output).toMatchObject({ status: "on-hold", state: "on_hold" });
    await set.undo(before, output);
    expect((await orders.get(client, idAt(orderIds, 1)))?.data.status).toBe("processing");
    const again = await set.run();
    await site.shop.change(`orders/${orderIds[1]}`, { status: "cancelled" });
    expect((await failureOf(set.undo(before, again.output))).code).toBe("conflict");
    expect(await failureOf(perform("set_order_status", { orderId: "999999", status: "failed" }).run())).toMatchObject({
      code: "not_found",
      message: "Order 999999 doesn't exist in the shop, or is in the bin.",
    });
  });

  test("a note that was cut off is found again by its words, also where the same was written before", async () => {
    const note = perform("add_order_note", { orderId: orderIds[0], note: "Rang twice & “waited” ☕." });
    await note.run();
    const before = await note.before();
    expect(await note.isApplied(before)).toBe(false);
    const { output } = await note.run();
    expect(await note.isApplied(before)).toBe(true);
    await note.undo(before, output);
    expect([await note.isApplied(before), await note.isStillApplied(before, output)]).toEqual([false, false]);
  });

  test("a note is taken back by its number: an equal one that somebody else wrote stays", async () => {
    const note = perform("add_order_note", { orderId: orderIds[3], note: "Called the customer." });
    const before = await note.before();
    const theirs = await site.shop.add(`orders/${orderIds[3]}/notes`, { note: "Called the customer." });
    const { output } = await note.run();
    await note.undo(before, output);
    expect(await note.isStillApplied(before, output)).toBe(false);
    expect((await site.shop.read(`orders/${orderIds[3]}/notes/${theirs.id}`)).id).toBe(theirs.id);
    await note.undo(before, output);
  });

  test("a coupon is made once, and not in the place of another's", async () => {
    const make = perform("create_coupon", { code: "SPRING10", discountType: "percent", amount: "10" });
    const before = await make.before();
    const [first, second] = [await make.run(), await make.run()];
    expect([first.wrote, second.wrote]).toEqual([true, false]);
    expect(second.output).toEqual(first.output);
    expect((await failureOf(make.before())).code).toBe("conflict");
    await make.undo(before, first.output);
    expect([await make.isApplied(before), await make.isStillApplied(before, first.output)]).toEqual([false, false]);
  });

  test("an equal coupon that a person made meanwhile is none of ours", async () => {
    const make = perform("create_coupon", { code: "SPRING10", discountType: "percent", amount: "10" });
    const before = await make.before();
    const theirs = await site.shop.add("coupons", { code: "spring10", discount_type: "percent", amount: "10" });
    const refusal = { code: "conflict", message: expect.stringContaining("another coupon with the code spring10") };
    expect(await failureOf(make.run())).toMatchObject(refusal);
    expect(await failureOf(make.isApplied(before))).toMatchObject(refusal);
    await site.shop.remove(`coupons/${theirs.id}`);
  });

  test("a coupon of that code with other values is nobody's but its maker's", async () => {
    const theirs = await site.shop.add("coupons", { code: "summer5", discount_type: "fixed_cart", amount: "7" });
    const make = perform("create_coupon", summer);
    const refusal = { code: "conflict", message: expect.stringContaining("another coupon with the code summer5") };
    expect(await failureOf(make.run())).toMatchObject(refusal);
    expect(await failureOf(make.isApplied({}))).toMatchObject(refusal);
    await site.shop.remove(`coupons/${theirs.id}`);
    const { output } = await make.run();
    await make.undo({}, output);
  });

  test.each([
    ["it was used", { usage_count: 2 }, "used since"],
    ["its amount was changed", { amount: "50.00" }, "changed since"],
    ["it was restricted", { minimum_amount: "100.00" }, "changed since"],
    ["it runs longer", { date_expires: null }, "changed since"],
  ])("a coupon stays when %s since, and the undo says so", async (_, change, sentence) => {
    const make = perform("create_coupon", summer);
    const { output } = await make.run();
    const { couponId } = output as { couponId: string };
    await site.shop.change(`coupons/${couponId}`, change);
    expect(await failureOf(make.undo({}, output))).toMatchObject({
      code: "conflict",
      message: expect.stringContaining(sentence),
    });
    expect(await make.isStillApplied({}, output)).toBe(true);
    await site.shop.remove(`coupons/${couponId}`);
  });
});

test("a shop whose plugin is switched off says so, and its password stays a good one", async () => {
  await site.shop.switchPlugin(false);
  try {
    const listing = products.list(client, { cursor: null, since: null, pageSize: 5 });
    expect(await failureOf(listing)).toMatchObject({
      code: "upstream_failed",
      message: expect.stringContaining("active"),
    });
    expect(await validateWooCommerce(configOf(site), egress)).toMatchObject({
      outcome: "invalid",
      reason: expect.stringContaining("isn't active"),
    });
  } finally {
    await site.shop.switchPlugin(true);
  }
});
