import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import type { WooClient } from "../woocommerce-client.ts";
import { OrderId, OrderOutput, orderOutputSample, orderResult, requireOrder } from "./order-record.ts";
import { changedSince } from "./record-id.ts";

/** Not `refunded`: the word alone gives nobody their money back. */
const statuses = [
  { value: "pending", label: "Pending payment" },
  { value: "on-hold", label: "On hold" },
  { value: "processing", label: "Processing" },
  { value: "completed", label: "Completed" },
  { value: "cancelled", label: "Cancelled" },
  { value: "failed", label: "Failed" },
];

const Input = z.strictObject({
  orderId: OrderId,
  status: z
    .enum(["pending", "on-hold", "processing", "completed", "cancelled", "failed"])
    .meta({ title: "New status", control: "select", options: statuses }),
});

const save = async (client: WooClient, orderId: string, status: string, { signal }: ActionContext): Promise<void> => {
  const options = { query: { _fields: "id" }, body: { status }, signal };
  await client.call("PUT", `orders/${orderId}`, z.object({ id: z.int() }), options);
};

export const setOrderStatus = defineAction<WooClient>()({
  id: "set_order_status",
  title: "Set the status of an order",
  description: "WooCommerce may mail the customer about it, and a mail can't be taken back.",
  effect: "write",
  idempotent: true,
  capability: "edit_others_shop_orders",
  input: Input,
  output: OrderOutput,
  sample: orderOutputSample,
  target: ({ orderId }) => ({ kind: "shop.order", externalId: orderId }),
  before: async (client, { orderId }, context) => {
    const { name, status } = (await requireOrder(client, orderId, context)).data;
    return { name, status };
  },
  isApplied: async (client, { orderId, status }, _before, context) =>
    (await requireOrder(client, orderId, context)).data.status === status,
  run: async (client, { orderId, status }, context) => {
    const current = await requireOrder(client, orderId, context);
    if (current.data.status === status) return orderResult(current, false);
    await save(client, orderId, status, context);
    return orderResult(await requireOrder(client, orderId, context), true);
  },
  undo: async (client, before, { orderId, status }, context) => {
    const current = await requireOrder(client, orderId, context);
    if (current.data.status === before.status) return;
    if (current.data.status !== status) throw changedSince(`Order ${current.data.name}`);
    await save(client, orderId, before.status, context);
  },
  describe: (_input, { number, status }, before) => `Set order #${number} to ${status}; it was ${before.status}.`,
});
