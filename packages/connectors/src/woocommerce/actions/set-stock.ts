import { z } from "zod";
import { defineAction } from "../../kit/action.ts";
import type { WooClient } from "../woocommerce-client.ts";
import {
  requireSold,
  type Sold,
  SoldOutput,
  saveSold,
  sellableFields,
  soldResult,
  soldSample,
} from "./product-write.ts";
import { changedSince } from "./record-id.ts";

const Input = z.strictObject({
  ...sellableFields,
  quantity: z.coerce
    .number()
    .int("A whole number.")
    .min(-1_000_000)
    .max(1_000_000_000)
    .meta({ title: "In stock", description: "How many there are now.", control: "template" }),
});

const vendorStates = { in_stock: "instock", out_of_stock: "outofstock", on_backorder: "onbackorder" } as const;
type State = keyof typeof vendorStates;

const holds = ({ part }: Sold, quantity: number): boolean => part.stock.isManaged && part.stock.quantity === quantity;

/** Counting begins where nobody counted; undone, the shop no longer counts and says what it said. */
export const setStock = defineAction<WooClient>()({
  id: "set_stock",
  title: "Set the stock of a product",
  description: "Writes how many there are, and has WooCommerce count from there.",
  effect: "write",
  idempotent: true,
  capability: "edit_others_products",
  input: Input,
  output: SoldOutput,
  sample: soldSample,
  target: ({ productId }) => ({ kind: "shop.product", externalId: productId }),
  before: async (client, input, context) => {
    const { stock, name } = (await requireSold(client, input, context)).part;
    return { name, isManaged: stock.isManaged, quantity: stock.quantity, state: stock.state as string };
  },
  isApplied: async (client, input, _before, context) =>
    holds(await requireSold(client, input, context), input.quantity),
  run: async (client, input, context) => {
    const current = await requireSold(client, input, context);
    if (holds(current, input.quantity)) return soldResult(current, false);
    await saveSold(client, input, { manage_stock: true, stock_quantity: input.quantity }, context);
    return soldResult(await requireSold(client, input, context), true);
  },
  undo: async (client, before, input, context) => {
    const current = await requireSold(client, input, context);
    const { stock } = current.part;
    if (stock.isManaged === before.isManaged && stock.quantity === before.quantity) return;
    if (!holds(current, input.quantity)) throw changedSince(`The stock of “${current.part.name}”`);
    const earlier = before.isManaged
      ? { manage_stock: true, stock_quantity: before.quantity }
      : { manage_stock: false, stock_status: vendorStates[before.state as State] };
    await saveSold(client, input, earlier, context);
  },
  describe: (_input, { name, quantity }, before) =>
    before.isManaged
      ? `Set the stock of “${name}” to ${quantity}; it was ${before.quantity}.`
      : `Set the stock of “${name}” to ${quantity}; it wasn't counted before.`,
});
