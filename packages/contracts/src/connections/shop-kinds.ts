import { z } from "zod";

/**
 * An amount as a shop writes it: a decimal number as text, never a float, beside an ISO 4217 currency. Not micro-units: it is
 * the vendor's, is kept and written back digit for digit, and may be larger than those hold. Nothing of ours is summed in it.
 */
export const Money = z.object({
  amount: z.string().regex(/^-?\d{1,18}(\.\d{1,8})?$/),
  /** Empty where the shop doesn't tell this account its currency. */
  currency: z.string(),
});
export type Money = z.infer<typeof Money>;

export const ShopStock = z.object({
  /** False: nobody counts, and `quantity` is null. */
  isManaged: z.boolean(),
  quantity: z.number().nullable(),
  state: z.enum(["in_stock", "out_of_stock", "on_backorder"]),
});
export type ShopStock = z.infer<typeof ShopStock>;

const prices = {
  /** What a buyer pays now. */
  price: Money.nullable(),
  regularPrice: Money.nullable(),
  salePrice: Money.nullable(),
};

/** One form of a product that is sold by itself: a size, a colour. */
export const ShopVariant = z.object({
  externalId: z.string(),
  name: z.string(),
  sku: z.string(),
  ...prices,
  stock: ShopStock,
});
export type ShopVariant = z.infer<typeof ShopVariant>;

export const ProductState = z.enum(["draft", "scheduled", "published", "private", "archived"]);
export type ProductState = z.infer<typeof ProductState>;

const extra = z.record(z.string(), z.unknown()).default({});

export const ShopProduct = z.object({
  name: z.string(),
  sku: z.string(),
  state: ProductState,
  /** The vendor's own word for the state. */
  status: z.string(),
  ...prices,
  stock: ShopStock,
  variants: z.array(ShopVariant),
  categories: z.array(z.string()),
  excerpt: z.string(),
  content: z.string(),
  url: z.string(),
  thumbnailUrl: z.string(),
  alt: z.string(),
  createdAt: z.string().nullable(),
  extra,
});
export type ShopProduct = z.infer<typeof ShopProduct>;

/** Where an order stands, whatever the vendor calls it. */
export const OrderState = z.enum([
  "draft",
  "awaiting_payment",
  "on_hold",
  "processing",
  "completed",
  "cancelled",
  "refunded",
  "failed",
  "other",
]);
export type OrderState = z.infer<typeof OrderState>;

export const ShopOrderLine = z.object({
  name: z.string(),
  sku: z.string(),
  productId: z.string().nullable(),
  variantId: z.string().nullable(),
  quantity: z.number(),
  /** Null where the shop wrote no amount that can be read; so with every other. */
  total: Money.nullable(),
});

export const ShopOrder = z.object({
  /** Its number and who ordered. */
  name: z.string(),
  number: z.string(),
  state: OrderState,
  /** The vendor's own word for the state. */
  status: z.string(),
  total: Money.nullable(),
  /** Null for a guest. */
  customerId: z.string().nullable(),
  customerName: z.string(),
  email: z.string(),
  phone: z.string(),
  lines: z.array(ShopOrderLine),
  /** Where it goes, one line each. */
  shipTo: z.string(),
  paymentMethod: z.string(),
  /** What the customer wrote. */
  customerNote: z.string(),
  placedAt: z.string().nullable(),
  paidAt: z.string().nullable(),
  completedAt: z.string().nullable(),
  url: z.string(),
  extra,
});
export type ShopOrder = z.infer<typeof ShopOrder>;

export const ShopCustomer = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  company: z.string(),
  city: z.string(),
  country: z.string(),
  hasBought: z.boolean(),
  url: z.string(),
  createdAt: z.string().nullable(),
  extra,
});
export type ShopCustomer = z.infer<typeof ShopCustomer>;
