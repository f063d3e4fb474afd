import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ActionContext, ActionResult } from "../../kit/action.ts";
import type { ResourceItem } from "../../kit/resource.ts";
import { orderSample, readOrder } from "../resources/orders.ts";
import type { WooClient } from "../woocommerce-client.ts";
import { RecordId } from "./record-id.ts";

export const OrderId = RecordId.meta({
  title: "Order",
  description: "The order's number in WooCommerce.",
  control: "template",
});

export const OrderOutput = z.object({
  orderId: z.string(),
  number: z.string(),
  status: z.string(),
  state: z.string(),
  total: z.string(),
  currency: z.string(),
  customerName: z.string(),
  email: z.string(),
  url: z.string(),
});
export type OrderOutput = z.infer<typeof OrderOutput>;

type Order = ResourceItem<"shop.order">;

export const requireOrder = async (client: WooClient, orderId: string, { signal }: ActionContext): Promise<Order> => {
  const order = await readOrder(client, orderId, signal);
  if (order) return order;
  throw new AppError("not_found", `Order ${orderId} doesn't exist in the shop, or is in the bin.`);
};

const outputOf = ({ externalId, data }: Pick<Order, "externalId" | "data">): OrderOutput => ({
  orderId: externalId,
  number: data.number,
  ...{ status: data.status, state: data.state },
  total: data.total?.amount ?? "",
  currency: data.total?.currency ?? "",
  customerName: data.customerName,
  ...{ email: data.email, url: data.url },
});

export const orderOutputSample = outputOf({ externalId: "1024", data: orderSample });

export const orderResult = (order: Order, wrote: boolean): ActionResult<OrderOutput> => ({
  output: outputOf(order),
  resource: { ...order, kind: "shop.order" },
  url: order.data.url,
  wrote,
});
