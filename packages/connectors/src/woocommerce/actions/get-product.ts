import { z } from "zod";
import { defineAction } from "../../kit/action.ts";
import type { WooClient } from "../woocommerce-client.ts";
import { requireSold, SoldOutput, sellableFields, soldResult, soldSample } from "./product-write.ts";

export const getProduct = defineAction<WooClient>()({
  id: "get_product",
  title: "Read a product",
  description: "Reads a product's price and stock as they are now.",
  effect: "read",
  idempotent: true,
  capability: "read_private_products",
  input: z.strictObject(sellableFields),
  output: SoldOutput,
  sample: soldSample,
  target: ({ productId }) => ({ kind: "shop.product", externalId: productId }),
  before: async () => ({}),
  isApplied: async () => true,
  run: async (client, input, context) => soldResult(await requireSold(client, input, context), false),
  describe: (_input, { name, price, currency }) =>
    `Read the product “${name}”, which sells for ${`${price} ${currency}`.trim()}.`,
});
