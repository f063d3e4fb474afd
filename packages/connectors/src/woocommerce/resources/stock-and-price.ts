import type { Money, ShopStock } from "@bizosaas/contracts";
import { z } from "zod";
import { toMoney } from "../money.ts";

/** What products and their variations have in common. */
export const Sellable = z.object({
  sku: z.string().catch(""),
  price: z.string().catch(""),
  regular_price: z.string().catch(""),
  sale_price: z.string().catch(""),
  /** A variation whose stock its product counts says `parent`. */
  manage_stock: z.union([z.boolean(), z.literal("parent")]).catch(false),
  stock_quantity: z.number().nullable().catch(null),
  stock_status: z.string().catch("instock"),
});
export type Sellable = z.output<typeof Sellable>;

export const sellableFields = "sku,price,regular_price,sale_price,manage_stock,stock_quantity,stock_status";

const stockStates: Readonly<Record<string, ShopStock["state"]>> = {
  instock: "in_stock",
  outofstock: "out_of_stock",
  onbackorder: "on_backorder",
};

export const toStock = ({ manage_stock, stock_quantity, stock_status }: Sellable): ShopStock => ({
  isManaged: manage_stock === true,
  quantity: manage_stock === true ? stock_quantity : null,
  state: stockStates[stock_status] ?? "in_stock",
});

export const toPrices = (
  { price, regular_price, sale_price }: Sellable,
  currency: string,
): Record<"price" | "regularPrice" | "salePrice", Money | null> => ({
  price: toMoney(price, currency),
  regularPrice: toMoney(regular_price, currency),
  salePrice: toMoney(sale_price, currency),
});
