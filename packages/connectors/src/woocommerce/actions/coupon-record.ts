import { createHash } from "node:crypto";
import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ActionContext } from "../../kit/action.ts";
import { isSameDecimal } from "../../kit/decimal.ts";
import { orNull } from "../../wordpress-rest/or-null.ts";
import { sameText } from "../../wordpress-rest/same-text.ts";
import type { WooClient } from "../woocommerce-client.ts";

/** What people restrict a coupon by, and we never write. WooCommerce moves no time of change with most of it. */
const restrictions = [
  ...["individual_use", "product_ids", "excluded_product_ids", "usage_limit_per_user", "limit_usage_to_x_items"],
  ...["free_shipping", "product_categories", "excluded_product_categories", "exclude_sale_items"],
  ...["minimum_amount", "maximum_amount", "email_restrictions"],
];

/** A coupon as WooCommerce shows it; its restrictions are read by their names. */
export const Made = z.looseObject({
  id: z.int(),
  code: z.string(),
  amount: z.string(),
  discount_type: z.string(),
  status: z.string().catch("publish"),
  /** By the shop's clock, without a zone. */
  date_expires: z.string().nullish(),
  usage_limit: z.int().nullish(),
  usage_count: z.int().catch(0),
  meta_data: z.array(z.object({ key: z.string(), value: z.unknown() })).catch([]),
});
export type Coupon = z.output<typeof Made>;

const InBin = z.object({ status: z.literal("trash") }).transform(() => null);

/** What a step was asked to make. */
type Asked = {
  code: string;
  discountType: string;
  amount: string;
  expiresOn?: string | undefined;
  usageLimit?: number | undefined;
};

const isCode = (kept: string, asked: string): boolean => sameText(kept.toLowerCase(), asked.toLowerCase());

/** WooCommerce keeps codes in lower case and knows each once. */
export const findCoupon = async (
  client: WooClient,
  { code }: Pick<Asked, "code">,
  { signal }: ActionContext,
): Promise<Coupon | null> => {
  const options = { query: { code: code.toLowerCase(), per_page: 1 }, signal };
  const { data } = await client.call("GET", "coupons", z.array(Made), options);
  return data.find((each) => isCode(each.code, code)) ?? null;
};

/** Null when it is gone or in the bin. */
export const readCoupon = async (
  client: WooClient,
  couponId: string,
  { signal }: ActionContext,
): Promise<Coupon | null> =>
  (await orNull(client.call("GET", `coupons/${couponId}`, z.union([InBin, Made]), { signal })))?.data ?? null;

/** Nothing, no, zero or an empty list: as WooCommerce shows what nobody set. */
const isUnset = (value: unknown): boolean => value === undefined || Number(value) === 0;

/** Whether it holds what was asked for, and nothing besides. */
export const isAsMade = (coupon: Coupon, { code, discountType, amount, expiresOn, usageLimit }: Asked): boolean =>
  coupon.status === "publish" &&
  isCode(coupon.code, code) &&
  coupon.discount_type === discountType &&
  isSameDecimal(coupon.amount, amount) &&
  (coupon.date_expires ?? "").slice(0, 10) === (expiresOn ?? "") &&
  (coupon.usage_limit ?? 0) === (usageLimit ?? 0) &&
  restrictions.every((name) => isUnset(coupon[name]));

const markKey = "bizosaas_step";

/** What a step puts to its coupon, so that it is known again: a person may have made an equal one meanwhile. */
export const markOf = ({ idempotencyKey }: ActionContext) => ({
  key: markKey,
  value: createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 32),
});

const bears = ({ meta_data }: Coupon, mark: ReturnType<typeof markOf>): boolean =>
  meta_data.some(({ key, value }) => key === mark.key && value === mark.value);

/** What this step has made by now: the coupon of this code that bears its mark, and holds what the step writes. */
export const requireOwn = async (client: WooClient, asked: Asked, context: ActionContext): Promise<Coupon | null> => {
  const known = await findCoupon(client, asked, context);
  if (known === null || (bears(known, markOf(context)) && isAsMade(known, asked))) return known;
  throw new AppError("conflict", `The shop has another coupon with the code ${known.code}. Nothing was made.`);
};
