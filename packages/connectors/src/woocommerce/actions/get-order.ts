import { z } from "zod";
import { defineAction } from "../../kit/action.ts";
import type { WooClient } from "../woocommerce-client.ts";
import { OrderId, OrderOutput, orderOutputSample, orderResult, requireOrder } from "./order-record.ts";

export const getOrder = defineAction<WooClient>()({
  id: "get_order",
  title: "Read an order",
  description: "Reads an order as it is now.",
  effect: "read",
  idempotent: true,
  capability: "read_private_shop_orders",
  input: z.strictObject({ orderId: OrderId }),
  output: OrderOutput,
  sample: orderOutputSample,
  target: ({ orderId }) => ({ kind: "shop.order", externalId: orderId }),
  before: async () => ({}),
  isApplied: async () => true,
  run: async (client, { orderId }, context) => orderResult(await requireOrder(client, orderId, context), false),
  describe: (_input, { number, status }) => `Read order #${number}, which is ${status}.`,
});
