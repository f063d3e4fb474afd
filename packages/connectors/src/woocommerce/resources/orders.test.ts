import { expect, test } from "vitest";
import { toOrder, WooOrder } from "./orders.ts";

const read = (part: Record<string, unknown>) => {
  const address = { first_name: "Ada", last_name: "Lovelace" };
  const line = { name: "Blue cup", sku: null, quantity: 2, total: "23.00" };
  const times = { date_created_gmt: null, date_modified_gmt: null, date_paid_gmt: null, date_completed_gmt: null };
  const order = {
    ...{ id: 7, number: "7", status: "processing", currency: "EUR", total: "27.95" },
    ...{ shipping_total: "4.95", discount_total: "0.00", total_tax: "0.00" },
    ...{ billing: address, shipping: address, line_items: [line], ...times },
  };
  return toOrder(WooOrder.parse({ ...order, ...part }), "https://example.com");
};
const euros = (amount: string) => ({ amount, currency: "EUR" });

test("an order's amounts are kept digit for digit", () => {
  expect(read({})).toMatchObject({
    total: euros("27.95"),
    lines: [{ total: euros("23.00") }],
    extra: { shipping: euros("4.95"), discount: euros("0.00"), tax: euros("0.00") },
  });
});

test("an amount that can't be read is none, and never nothing to pay", () => {
  const order = read({
    total: "27,95",
    shipping_total: "n/a",
    line_items: [{ name: "Cup", quantity: 1, total: "" }],
  });
  expect([order.total, order.lines[0]?.total]).toEqual([null, null]);
  expect(Object.keys(order.extra)).toEqual(["discount", "tax"]);
});
