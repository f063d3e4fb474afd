import type { ProductState, ShopVariant } from "@bizosaas/contracts";
import { z } from "zod";
import { GmtTime } from "../../wordpress-rest/gmt-time.ts";
import type { WooClient } from "../woocommerce-client.ts";
import { Sellable, sellableFields, toPrices, toStock } from "./stock-and-price.ts";
import { readOne, type WooList, wooResource } from "./woo-walk.ts";

const Id = z.int().positive();

const WooProduct = Sellable.extend({
  id: Id,
  name: z.string(),
  type: z.string().catch("simple"),
  status: z.string(),
  permalink: z.string().catch(""),
  description: z.string().catch(""),
  short_description: z.string().catch(""),
  date_created_gmt: GmtTime,
  date_modified_gmt: GmtTime,
  categories: z.array(z.object({ name: z.string() })).catch([]),
  images: z.array(z.object({ src: z.string(), alt: z.string().catch("") })).catch([]),
  variations: z.array(Id).catch([]),
});
type WooProduct = z.output<typeof WooProduct>;

const WooVariation = Sellable.extend({
  id: Id,
  attributes: z.array(z.object({ option: z.string().catch("") })).catch([]),
});

const states: Readonly<Record<string, ProductState>> = {
  draft: "draft",
  pending: "draft",
  private: "private",
  publish: "published",
  future: "scheduled",
};

/** The most that is read of one product: a shop with more sizes than this is told from its first thousand. */
const maxVariants = 1000;

/** Their saves move the product's own time, so that a walk by time finds them as well. */
const variantsOf = async (
  client: WooClient,
  { id, type, variations }: WooProduct,
  currency: string,
  signal?: AbortSignal,
): Promise<ShopVariant[]> => {
  if (type !== "variable" || variations.length === 0) return [];
  const found: ShopVariant[] = [];
  const fields = `id,attributes,${sellableFields}`;
  for (let offset = 0; offset < Math.min(variations.length, maxVariants); offset += 100) {
    const query = { per_page: 100, offset, orderby: "id", order: "asc", _fields: fields };
    const route = `products/${id}/variations`;
    const { data } = await client.call("GET", route, z.array(WooVariation), { query, signal });
    for (const variation of data) {
      const name = variation.attributes
        .map(({ option }) => option)
        .filter(Boolean)
        .join(", ");
      found.push({
        externalId: String(variation.id),
        ...{ name, sku: variation.sku },
        ...toPrices(variation, currency),
        stock: toStock(variation),
      });
    }
  }
  return found;
};

const productList: WooList<"shop.product", WooProduct> = {
  kind: "shop.product",
  label: "Products",
  capability: "read_private_products",
  sample: {
    name: "Blue cup",
    sku: "CUP-1",
    state: "published",
    status: "publish",
    price: { amount: "9.25", currency: "EUR" },
    regularPrice: { amount: "12.50", currency: "EUR" },
    salePrice: { amount: "9.25", currency: "EUR" },
    stock: { isManaged: true, quantity: 12, state: "in_stock" },
    variants: [],
    categories: ["Cups"],
    excerpt: "A cup for coffee.",
    content: "<p>Holds a quarter of a litre.</p>",
    url: "https://example.com/product/blue-cup/",
    thumbnailUrl: "https://example.com/wp-content/uploads/cup.jpg",
    alt: "A blue cup",
    createdAt: "2026-01-15T09:30:00.000Z",
    extra: {},
  },
  route: "products",
  query: { status: "any" },
  row: WooProduct,
  fields: `id,name,type,status,permalink,description,short_description,date_created_gmt,date_modified_gmt,categories,images,variations,${sellableFields}`,
  toData: async (client, product, signal) => {
    const currency = await client.currency(signal);
    const [image] = product.images;
    return {
      ...{ name: product.name, sku: product.sku, status: product.status },
      state: states[product.status] ?? "draft",
      ...toPrices(product, currency),
      stock: toStock(product),
      variants: await variantsOf(client, product, currency, signal),
      categories: product.categories.map(({ name }) => name),
      excerpt: product.short_description,
      content: product.description,
      url: product.permalink,
      thumbnailUrl: image?.src ?? "",
      alt: image?.alt ?? "",
      createdAt: product.date_created_gmt,
      extra: { type: product.type },
    };
  },
};

export const products = { ...wooResource(productList), statuses: Object.keys(states) };
export const productSample = productList.sample;

export const readProduct = (client: WooClient, id: string, signal?: AbortSignal) =>
  readOne(client, productList, id, signal);
