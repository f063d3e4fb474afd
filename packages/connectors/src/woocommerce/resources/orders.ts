import type { OrderState } from "@bizosaas/contracts";
import { z } from "zod";
import { GmtTime } from "../../wordpress-rest/gmt-time.ts";
import { toMoney } from "../money.ts";
import type { WooClient } from "../woocommerce-client.ts";
import { readOne, type WooList, wooResource } from "./woo-walk.ts";

const text = z.string().catch("");

export const WooAddress = z.object({
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  postcode: text,
  city: text,
  state: text,
  country: text,
  email: text,
  phone: text,
});
export type WooAddress = z.output<typeof WooAddress>;

export const WooOrder = z.object({
  id: z.int().positive(),
  number: text,
  status: z.string(),
  currency: z.string(),
  total: z.string(),
  shipping_total: text,
  discount_total: text,
  total_tax: text,
  customer_id: z.int().catch(0),
  customer_note: text,
  billing: WooAddress,
  shipping: WooAddress,
  payment_method_title: text,
  date_created_gmt: GmtTime,
  date_modified_gmt: GmtTime,
  date_paid_gmt: GmtTime,
  date_completed_gmt: GmtTime,
  line_items: z.array(
    z.object({
      name: text,
      sku: z.string().nullish(),
      product_id: z.int().catch(0),
      variation_id: z.int().catch(0),
      quantity: z.number(),
      total: z.string(),
    }),
  ),
});
type WooOrder = z.output<typeof WooOrder>;

const states: Readonly<Record<string, OrderState>> = {
  "auto-draft": "draft",
  "checkout-draft": "draft",
  pending: "awaiting_payment",
  "on-hold": "on_hold",
  processing: "processing",
  completed: "completed",
  cancelled: "cancelled",
  refunded: "refunded",
  failed: "failed",
};

export const nameOf = ({ first_name, last_name, company }: WooAddress): string =>
  `${first_name} ${last_name}`.trim() || company;

const linesOf = (address: WooAddress): string => {
  const { company, address_1, address_2, postcode, city, state, country } = address;
  return [nameOf(address), company, address_1, address_2, `${postcode} ${city}`.trim(), state, country]
    .filter((line, index, lines) => line !== "" && lines.indexOf(line) === index)
    .join("\n");
};

const idOrNull = (id: number): string | null => (id > 0 ? String(id) : null);

/** What can't be read as an amount is none: a zero would say that nothing was to be paid. */
export const toOrder = (order: WooOrder, siteUrl: string) => {
  const { id, number, status, currency, billing, shipping } = order;
  const customerName = nameOf(billing);
  const amount = (value: string) => toMoney(value, currency);
  const parts = {
    shipping: amount(order.shipping_total),
    discount: amount(order.discount_total),
    tax: amount(order.total_tax),
  };
  return {
    name: `#${number || id} ${customerName}`.trim(),
    number: number || String(id),
    state: states[status] ?? ("other" as const),
    status,
    total: amount(order.total),
    customerId: idOrNull(order.customer_id),
    ...{ customerName, email: billing.email, phone: billing.phone },
    lines: order.line_items.map((line) => ({
      name: line.name,
      sku: line.sku ?? "",
      productId: idOrNull(line.product_id),
      variantId: idOrNull(line.variation_id),
      quantity: line.quantity,
      total: amount(line.total),
    })),
    shipTo: linesOf(shipping) || linesOf(billing),
    paymentMethod: order.payment_method_title,
    customerNote: order.customer_note,
    placedAt: order.date_created_gmt,
    paidAt: order.date_paid_gmt,
    completedAt: order.date_completed_gmt,
    url: `${siteUrl}/wp-admin/post.php?post=${id}&action=edit`,
    extra: Object.fromEntries(Object.entries(parts).filter(([, money]) => money !== null)),
  };
};

const orderList: WooList<"shop.order", WooOrder> = {
  kind: "shop.order",
  label: "Orders",
  capability: "read_private_shop_orders",
  sample: {
    name: "#1024 Ada Lovelace",
    number: "1024",
    state: "processing",
    status: "processing",
    total: { amount: "27.95", currency: "EUR" },
    customerId: "7",
    customerName: "Ada Lovelace",
    email: "ada@example.com",
    phone: "+31 20 555 01 23",
    lines: [
      {
        name: "Blue cup",
        sku: "CUP-1",
        productId: "42",
        variantId: null,
        quantity: 2,
        total: { amount: "23.00", currency: "EUR" },
      },
    ],
    shipTo: "Ada Lovelace\nPrinsengracht 1\n1015 DV Amsterdam\nNL",
    paymentMethod: "Bank transfer",
    customerNote: "",
    placedAt: "2026-01-15T09:30:00.000Z",
    paidAt: null,
    completedAt: null,
    url: "https://example.com/wp-admin/post.php?post=1024&action=edit",
    extra: {},
  },
  route: "orders",
  query: { status: "any" },
  row: WooOrder,
  fields: Object.keys(WooOrder.shape).join(","),
  toData: (client, order) => Promise.resolve(toOrder(order, client.siteUrl)),
};

export const orders = { ...wooResource(orderList), statuses: Object.keys(states) };
export const orderSample = orderList.sample;

export const readOrder = (client: WooClient, id: string, signal?: AbortSignal) =>
  readOne(client, orderList, id, signal);
