import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import { isBelow, isSameDecimal } from "../../kit/decimal.ts";
import type { WooClient } from "../woocommerce-client.ts";
import { assertShopDecimals, PriceAmount } from "./amount-field.ts";
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

const amount = (title: string) =>
  PriceAmount.optional().meta({ title, description: "Such as 1250 or 1250.50.", control: "template" });

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

const pricesOf = ({ part }: Sold) => ({
  regular_price: part.regularPrice?.amount ?? "",
  sale_price: part.salePrice?.amount ?? "",
});

const holds = (sold: Sold, wanted: Prices): boolean => {
  const held = pricesOf(sold);
  return (["regular_price", "sale_price"] as const).every((each) =>
    isSameDecimal(held[each], wanted[each] ?? held[each]),
  );
};

/** WooCommerce takes a sale price that isn't below the regular one, and drops it without a word. */
const assertPossible = async (client: WooClient, sold: Sold, input: Input, context: ActionContext): Promise<void> => {
  await assertShopDecimals(client, [input.regularPrice, input.salePrice], context);
  const { regular_price: regular, sale_price: sale } = { ...pricesOf(sold), ...changeOf(input) };
  if (sale === "" || isBelow(sale, regular)) return;
  const than = regular === "" ? "a regular price, and it has none" : `its regular price of ${regular}`;
  const message = `The sale price of “${sold.part.name}” has to be below ${than}: ${sale} is not. Nothing was changed.`;
  throw new AppError("conflict", message);
};

const Earlier = z.object({ regular_price: z.string(), sale_price: z.string() });

/** What was asked for, as it was before the first try: a try that was cut off may have left one of the two prices. */
const earlierOf = (current: Sold, input: Input, { before }: ActionContext): Prices => {
  const earlier = Earlier.safeParse(before).data ?? pricesOf(current);
  const { regular_price, sale_price } = changeOf(input);
  return {
    ...(regular_price !== undefined && { regular_price: earlier.regular_price }),
    ...(sale_price !== undefined && { sale_price: earlier.sale_price }),
  };
};

/** Both prices go in one call, but a shop may keep one of them and not the other. */
const putBack = async (client: WooClient, earlier: Prices, input: Input, context: ActionContext): Promise<never> => {
  await saveSold(client, input, earlier, context);
  const left = await requireSold(client, input, context);
  const kept = `WooCommerce kept another price for “${left.part.name}”`;
  const message = holds(left, earlier)
    ? `${kept}, so the earlier one was put back. A plugin of the shop may have rules of its own.`
    : `${kept}, and the earlier one could not be put back. Check it in the shop: a plugin may have rules of its own.`;
  throw new AppError("conflict", message);
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
    const sold = await requireSold(client, input, context);
    return { name: sold.part.name, ...pricesOf(sold) };
  },
  isApplied: async (client, input, _before, context) =>
    holds(await requireSold(client, input, context), changeOf(input)),
  run: async (client, input, context) => {
    const current = await requireSold(client, input, context);
    if (holds(current, changeOf(input))) return soldResult(current, false);
    await assertPossible(client, current, input, context);
    await saveSold(client, input, changeOf(input), context);
    const saved = await requireSold(client, input, context);
    if (holds(saved, changeOf(input))) return soldResult(saved, true);
    return putBack(client, earlierOf(current, input, context), input, context);
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
