import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { defineAction } from "../../kit/action.ts";
import { isSameAmount } from "../money.ts";
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

/** Amounts are text all the way: a float would turn some of them into others. */
const amount = (title: string) =>
  z.coerce
    .string()
    .trim()
    .transform((typed) => typed.replace(",", "."))
    .pipe(z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, "An amount without a currency, such as 12.50."))
    .optional()
    .meta({ title, control: "template" });

const Input = z
  .strictObject({
    ...sellableFields,
    regularPrice: amount("Regular price"),
    salePrice: amount("Sale price"),
    endSale: z
      .boolean()
      .default(false)
      .meta({ title: "End the sale", description: "Takes the sale price away.", control: "checkbox" }),
  })
  .refine(({ regularPrice, salePrice, endSale }) => regularPrice !== undefined || salePrice !== undefined || endSale, {
    message: "Fill in a price, or end the sale.",
  })
  .refine(({ salePrice, endSale }) => !(endSale && salePrice !== undefined), {
    message: "Either end the sale or give it a price.",
  });
type Input = z.output<typeof Input>;

/** By WooCommerce's names; an empty sale price is none. */
type Prices = { regular_price?: string; sale_price?: string };

const changeOf = ({ regularPrice, salePrice, endSale }: Input): Prices => ({
  ...(regularPrice !== undefined && { regular_price: regularPrice }),
  ...(salePrice !== undefined && { sale_price: salePrice }),
  ...(endSale && { sale_price: "" }),
});

const holds = ({ part }: Sold, prices: Prices): boolean => {
  const { regular_price: regular, sale_price: sale } = prices;
  return (
    (regular === undefined || isSameAmount(part.regularPrice?.amount ?? "", regular)) &&
    (sale === undefined || isSameAmount(part.salePrice?.amount ?? "", sale))
  );
};

export const setPrice = defineAction<WooClient>()({
  id: "set_price",
  title: "Set the price of a product",
  description: "Changes the regular price, the sale price, or both, in the shop's currency.",
  effect: "write",
  idempotent: true,
  capability: "edit_others_products",
  input: Input,
  output: SoldOutput,
  sample: soldSample,
  target: ({ productId }) => ({ kind: "shop.product", externalId: productId }),
  before: async (client, input, context) => {
    const { name, regularPrice, salePrice } = (await requireSold(client, input, context)).part;
    return { name, regular_price: regularPrice?.amount ?? "", sale_price: salePrice?.amount ?? "" };
  },
  isApplied: async (client, input, _before, context) =>
    holds(await requireSold(client, input, context), changeOf(input)),
  run: async (client, input, context) => {
    const current = await requireSold(client, input, context);
    if (holds(current, changeOf(input))) return soldResult(current, false);
    await saveSold(client, input, changeOf(input), context);
    const saved = await requireSold(client, input, context);
    if (holds(saved, changeOf(input))) return soldResult(saved, true);
    const message = `WooCommerce kept another price for “${saved.part.name}”. A sale price has to be below the regular one.`;
    throw new AppError("conflict", message);
  },
  undo: async (client, { regular_price, sale_price }, input, context) => {
    const current = await requireSold(client, input, context);
    const earlier = { regular_price, sale_price };
    if (holds(current, earlier)) return;
    if (!holds(current, changeOf(input))) throw changedSince(`The price of “${current.part.name}”`);
    await saveSold(client, input, earlier, context);
  },
  describe: (_input, { name, price, currency }) =>
    `Set the price of “${name}”; it now sells for ${`${price} ${currency}`.trim()}.`,
});
