import { AppError, type ShopProduct, type ShopVariant } from "@bizosaas/contracts";
import { z } from "zod";
import type { ActionContext, ActionResult } from "../../kit/action.ts";
import type { ResourceItem } from "../../kit/resource.ts";
import { productSample, readProduct } from "../resources/products.ts";
import type { WooClient } from "../woocommerce-client.ts";
import { RecordId } from "./record-id.ts";

/** Which product, or which of its variants. */
export const sellableFields = {
  productId: RecordId.meta({
    title: "Product",
    description: "The product's number in WooCommerce.",
    control: "template",
  }),
  variantId: RecordId.optional().meta({
    title: "Variant",
    description: "Its number, where the product is sold in several forms. Leave it open for the product itself.",
    control: "template",
  }),
};

export type Target = { productId: string; variantId?: string | undefined };

/** The product with the part of it that is meant: itself, or one of its variants. */
export type Sold = {
  item: ResourceItem<"shop.product">;
  part: Pick<ShopProduct | ShopVariant, "name" | "stock" | "price" | "regularPrice" | "salePrice">;
};

export const requireSold = async (
  client: WooClient,
  { productId, variantId }: Target,
  { signal }: ActionContext,
): Promise<Sold> => {
  const item = await readProduct(client, productId, signal);
  if (!item) throw new AppError("not_found", `Product ${productId} doesn't exist in the shop, or is in the bin.`);
  if (variantId === undefined) return { item, part: item.data };
  const variant = item.data.variants.find(({ externalId }) => externalId === variantId);
  if (variant) return { item, part: { ...variant, name: `${item.data.name}, ${variant.name}` } };
  throw new AppError("not_found", `The product ${item.data.name} has no variant ${variantId}.`);
};

const Saved = z.object({ id: z.int() });

export const saveSold = async (
  client: WooClient,
  { productId, variantId }: Target,
  body: Record<string, unknown>,
  { signal }: ActionContext,
): Promise<void> => {
  const route = variantId === undefined ? `products/${productId}` : `products/${productId}/variations/${variantId}`;
  await client.call("PUT", route, Saved, { query: { _fields: "id" }, body, signal });
};

export const SoldOutput = z.object({
  productId: z.string(),
  name: z.string(),
  price: z.string(),
  regularPrice: z.string(),
  salePrice: z.string(),
  currency: z.string(),
  quantity: z.number().nullable(),
  stock: z.string(),
  url: z.string(),
});
export type SoldOutput = z.infer<typeof SoldOutput>;

const outputOf = ({ item, part }: Sold): SoldOutput => ({
  productId: item.externalId,
  name: part.name,
  price: part.price?.amount ?? "",
  regularPrice: part.regularPrice?.amount ?? "",
  salePrice: part.salePrice?.amount ?? "",
  currency: part.price?.currency ?? part.regularPrice?.currency ?? "",
  quantity: part.stock.quantity,
  stock: part.stock.state,
  url: item.data.url,
});

export const soldSample = outputOf({
  item: { externalId: "42", vendorUpdatedAt: null, data: productSample },
  part: productSample,
});

export const soldResult = (sold: Sold, wrote: boolean): ActionResult<SoldOutput> => ({
  output: outputOf(sold),
  resource: { ...sold.item, kind: "shop.product" },
  url: sold.item.data.url,
  wrote,
});
